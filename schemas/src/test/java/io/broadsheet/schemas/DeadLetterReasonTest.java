package io.broadsheet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadLetterReasonTest {

  @ParameterizedTest
  @EnumSource(DeadLetterReason.class)
  void the_label_is_the_name_in_kebab_case(DeadLetterReason reason) {
    assertThat(reason.label()).isEqualTo(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
