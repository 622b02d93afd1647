package io.broadsheet.local.registry;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.broadsheet.schemas.registry.RegistryConfig;
import io.broadsheet.service.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings that a user can give and the client's own list are the same ones. */
class RegistrySettingsTest {

  static Set<String> names() {
    return RegistryConfig.DEFINITION.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_setting_of_the_client_can_be_given(String name) {
    assertThatCode(
            () -> Settings.read(List.of(), Map.of(RegistryConfig.PREFIX + name, "1"), Map.of()))
        .doesNotThrowAnyException();
  }
}
