package io.broadsheet.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConfigTest {

  @Test
  void without_settings_it_is_the_registry_on_this_machine() {
    RegistryConfig config = RegistryConfig.of(Map.of());
    assertThat(config.urls()).containsExactly("http://127.0.0.1:8081");
    assertThat(config.autoRegister()).isTrue();
    assertThat(config.serializerClass()).isEmpty();
  }

  @Test
  void names_hold_with_and_without_the_prefix() {
    RegistryConfig config =
        RegistryConfig.of(
            Map.of(
                "schema.registry.url", "http://one:1,http://two:2",
                "schema.registry.auto.register.schemas", "false",
                "ssl.protocol", "TLSv1.3"));
    assertThat(config.urls()).containsExactly("http://one:1", "http://two:2");
    assertThat(config.autoRegister()).isFalse();
  }

  @Test
  void an_unknown_name_is_answered_with_the_nearest() {
    assertThatThrownBy(() -> RegistryConfig.of(Map.of("schema.registry.urls", "http://one:1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("urls")
        .hasMessageEndingWith("the nearest is url");
    assertThatThrownBy(() -> RegistryConfig.of(Map.of("basic.auth.userinfo", "jo:x")))
        .hasMessageEndingWith("the nearest is basic.auth.user.info")
        .hasMessageNotContaining("jo:x");
  }

  @Test
  void a_value_that_cannot_be_is_named_with_its_setting() {
    assertThatThrownBy(() -> RegistryConfig.of(Map.of("max.retries", "many")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("max.retries")
        .hasMessageContaining("many");
    assertThatThrownBy(() -> RegistryConfig.of(Map.of("serializer.class", "no.such.Serde")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.Serde");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " , ", "localhost:8081", "ftp://one", "http://", "http://a b"})
  void an_address_that_is_none_says_what_is_wanted(String url) {
    assertThatThrownBy(() -> HttpSchemaRegistry.of(Map.of("url", url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("schema.registry.url");
  }

  @Test
  void a_broken_address_is_quoted_without_its_password() {
    assertThatThrownBy(() -> HttpSchemaRegistry.of(Map.of("url", "ftp://jo:s3cr3t@one")))
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void two_kinds_of_credentials_are_one_too_many() {
    assertThatThrownBy(
            () ->
                HttpSchemaRegistry.of(
                    Map.of("basic.auth.user.info", "jo:x", "bearer.auth.token", "t")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("choose one");
  }

  @Test
  void credentials_promised_and_not_given_are_missed_at_once() {
    assertThatThrownBy(
            () -> HttpSchemaRegistry.of(Map.of("basic.auth.credentials.source", "USER_INFO")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("basic.auth.user.info");
  }

  @Test
  void a_trust_store_that_is_not_there_is_named() {
    assertThatThrownBy(
            () ->
                HttpSchemaRegistry.of(
                    Map.of("schema.registry.ssl.truststore.location", "/no/such.p12")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/no/such.p12");
  }

  @Test
  void a_host_name_must_be_checked() {
    assertThatThrownBy(
            () ->
                HttpSchemaRegistry.of(
                    Map.of("schema.registry.ssl.endpoint.identification.algorithm", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be https");
  }
}
