package io.broadsheet.enrich.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnricherVersionTest {

  @Test
  void the_version_names_the_build_and_a_fingerprint_of_the_rules() {
    assertThat(EnricherVersion.CURRENT).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\+[0-9a-f]{8}");
  }
}
