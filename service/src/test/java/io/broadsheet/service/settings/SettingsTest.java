package io.broadsheet.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Setting<Integer> PORT =
      Setting.of("ingest-port", SettingTypes.port(), "8080", "The port.");
  private static final Setting<String> TOKEN = Setting.secret("token", "The token.");
  private static final List<Setting<?>> KNOWN = List.of(PORT, TOKEN);

  @TempDir private Path folder;

  private static Settings options(Map<String, String> options) {
    return Settings.read(KNOWN, options, Map.of());
  }

  private static Settings environment(Map<String, String> environment) {
    return Settings.read(KNOWN, Map.of(), environment);
  }

  private Settings file(String text) throws IOException {
    return options(Map.of("config", write("site.properties", text)));
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void a_setting_nobody_gives_has_its_standard_value() {
    assertThat(options(Map.of()).get(PORT)).isEqualTo(8080);
    assertThat(options(Map.of()).get(TOKEN)).isNull();
    assertThat(options(Map.of()).kafka()).containsEntry("bootstrap.servers", "127.0.0.1:9092");
    assertThat(options(Map.of()).schemaRegistry())
        .containsEntry("schema.registry.url", "http://127.0.0.1:8081");
  }

  @Test
  void a_setting_can_be_given_in_three_ways() throws IOException {
    assertThat(options(Map.of("ingest-port", "1")).get(PORT)).isEqualTo(1);
    assertThat(options(Map.of("ingest.port", "2")).get(PORT)).isEqualTo(2);
    assertThat(environment(Map.of("BROADSHEET_INGEST_PORT", "3")).get(PORT)).isEqualTo(3);
    assertThat(file("# the port\n\ningest-port = 4\n").get(PORT)).isEqualTo(4);
    assertThat(file("ingest.port:\\\n  5").get(PORT)).isEqualTo(5);
  }

  @Test
  void an_option_wins_over_the_environment_which_wins_over_the_file() throws IOException {
    String file = write("site.properties", "ingest-port=1\nkafka.linger.ms=1\n");
    Map<String, String> environment =
        Map.of("BROADSHEET_INGEST_PORT", "2", "BROADSHEET_CONFIG", file);
    assertThat(Settings.read(KNOWN, Map.of(), environment).get(PORT)).isEqualTo(2);
    assertThat(Settings.read(KNOWN, Map.of("ingest-port", "3"), environment).get(PORT))
        .isEqualTo(3);
    assertThat(Settings.read(KNOWN, Map.of(), environment).kafka()).containsEntry("linger.ms", "1");
  }

  @Test
  void an_unknown_setting_is_refused_with_the_nearest_name_and_its_place() throws IOException {
    assertThatThrownBy(() -> options(Map.of("ingest-prt", "1")))
        .isInstanceOf(UserError.class)
        .hasMessage("--ingest-prt: unknown setting; did you mean --ingest-port?");
    assertThatThrownBy(() -> environment(Map.of("BROADSHEET_INGEST_PROT", "1")))
        .hasMessage(
            "BROADSHEET_INGEST_PROT: unknown setting; did you mean BROADSHEET_INGEST_PORT?");
    assertThatThrownBy(() -> file("\ningest-ports=1"))
        .hasMessageEndingWith("site.properties:2: unknown setting; did you mean ingest-port?");
    assertThatThrownBy(() -> options(Map.of("kafka.bootstrap.server", "a:1")))
        .hasMessage(
            "--kafka.bootstrap.server: unknown setting; did you mean --kafka.bootstrap.servers?");
    assertThatThrownBy(() -> environment(Map.of("BROADSHEET_KAFKA_BOOTSTRAP_SERVER", "a:1")))
        .hasMessageEndingWith("did you mean BROADSHEET_KAFKA_BOOTSTRAP_SERVERS?");
    assertThatThrownBy(() -> options(Map.of("schema.registry.uri", "http://a")))
        .hasMessageEndingWith("did you mean --schema.registry.url?");
    assertThatThrownBy(() -> options(Map.of("completely-different-thing", "1")))
        .hasMessage("--completely-different-thing: unknown setting; --help lists the settings");
  }

  @Test
  void a_value_that_does_not_fit_is_refused_with_what_was_expected() throws IOException {
    assertThatThrownBy(() -> options(Map.of("ingest-port", "eighty")))
        .hasMessage("--ingest-port: 'eighty' must be a whole number from 0 to 65535");
    assertThatThrownBy(() -> options(Map.of("kafka.linger.ms", "soon")))
        .hasMessageStartingWith("--kafka.linger.ms: Invalid value soon");
    assertThatThrownBy(() -> file("ingest-port")).hasMessageEndingWith(":1: expected name=value");
    assertThatThrownBy(() -> file("ingest-port=1\ningest.port=2"))
        .hasMessageContaining(":2: ingest-port was already given at ");
    assertThatThrownBy(() -> options(Map.of("config", "/nowhere/x.properties")))
        .hasMessage("--config: there is no file /nowhere/x.properties");
  }

  @ParameterizedTest
  @CsvSource({
    "BROADSHEET_KAFKA_BOOTSTRAP_SERVERS, bootstrap.servers, a:9092",
    "BROADSHEET_KAFKA_SECURITY_PROTOCOL, security.protocol, SSL",
    "BROADSHEET_KAFKA_CONSUMER_MAX_POLL_RECORDS, consumer.max.poll.records, 7",
  })
  void kafka_settings_are_found_in_the_environment(String variable, String name, String value) {
    assertThat(environment(Map.of(variable, value)).kafka()).containsEntry(name, value);
  }

  @Test
  void a_further_definition_makes_further_kafka_settings_known() {
    ConfigDef streams =
        new ConfigDef()
            .define("num.stream.threads", ConfigDef.Type.INT, 1, ConfigDef.Importance.LOW, "");
    Map<String, String> options = Map.of("kafka.num.stream.threads", "2");
    assertThat(Settings.read(KNOWN, options, Map.of(), streams).kafka())
        .containsEntry("num.stream.threads", "2");
    assertThatThrownBy(() -> options(options)).isInstanceOf(UserError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "enable.idempotence",
        "acks",
        "isolation.level",
        "enable.auto.commit",
        "processing.guarantee",
        "group.id",
        "application.id",
        "partitioner.class",
        "key.serializer",
        "value.serializer",
        "key.deserializer",
        "value.deserializer",
        "default.key.serde",
        "default.value.serde",
        "default.timestamp.extractor",
        "transactional.id",
        "producer.acks",
        "main.consumer.isolation.level",
        "consumer-isolation-level"
      })
  void a_setting_the_guarantee_hangs_on_is_refused_with_one_line(String name) {
    assertThatThrownBy(() -> options(Map.of("kafka." + name, "all")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("--kafka." + name + ": cannot be set, the guarantee hangs on it: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void registry_settings_go_by_confluents_names_with_or_without_the_prefix() {
    Map<String, String> options =
        Map.of(
            "schema.registry.url", "http://r",
            "basic.auth.credentials.source", "USER_INFO",
            "schema.registry.basic.auth.user.info", "me:word",
            "schema.registry.ssl.truststore.location", "/t");
    assertThat(options(options).schemaRegistry())
        .containsEntry("schema.registry.url", "http://r")
        .containsEntry("basic.auth.credentials.source", "USER_INFO")
        .containsEntry("basic.auth.user.info", "me:word")
        .containsEntry("schema.registry.ssl.truststore.location", "/t");
    assertThat(environment(Map.of("BROADSHEET_SCHEMA_REGISTRY_URL", "http://e")).schemaRegistry())
        .containsEntry("schema.registry.url", "http://e");
  }

  @Test
  void secrets_come_from_files_and_are_never_shown() throws IOException {
    String file = write("token", "s3cret\n");
    String jaas = write("jaas", "org.example.Login required password=\"s3cret\";\n");
    Settings settings =
        environment(
            Map.of("BROADSHEET_TOKEN_FILE", file, "BROADSHEET_KAFKA_SASL_JAAS_CONFIG_FILE", jaas));
    assertThat(settings.get(TOKEN)).isEqualTo("s3cret");
    assertThat(settings.kafka().get("sasl.jaas.config")).asString().contains("s3cret");
    assertThat(settings.toString()).contains("token").doesNotContain("s3cret");
    assertThatThrownBy(() -> environment(Map.of("BROADSHEET_TOKEN_FILE", "/nowhere")))
        .hasMessage("BROADSHEET_TOKEN_FILE: there is no file /nowhere");
    assertThatThrownBy(() -> options(Map.of("ingest-port-file", file)))
        .hasMessageContaining("unknown setting");
  }

  @Test
  void the_table_lists_each_setting() {
    assertThat(SettingsTable.markdown(KNOWN))
        .isEqualTo(
            """
            | setting | default | meaning |
            |---|---|---|
            | `ingest-port` | `8080` | The port. |
            | `token` |  | The token. Secret: `token-file` names a file. |
            """);
  }
}
