package io.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.registry.EmbeddedRegistry;
import io.broadsheet.schemas.registry.HttpSchemaRegistry;
import io.broadsheet.schemas.registry.SchemaRegistry;
import io.broadsheet.service.cli.Commands;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SchemasCommandTest {
  @TempDir Path folder;
  private EmbeddedRegistry server;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void start() {
    server = EmbeddedRegistry.start(folder, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Commands.commandLine(new CommandLine(SchemasCommand.class));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private String url() {
    return "--schema.registry.url=" + server.url();
  }

  @Test
  void schemas_are_registered_once_and_their_subjects_fully_compatible() {
    assertThat(run("check", url())).isZero();
    assertThat(out.toString()).contains("articles.raw-value not registered; it would be taken");

    assertThat(run("register", url())).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "articles.raw-value registered, id 1",
            "articles.enriched-value registered, id 2",
            "articles.site-furniture-value registered, id 3");
    assertThat(run("register", url())).isZero();
    assertThat(out.toString()).contains("articles.enriched-value present, id 2");
    assertThat(run("check", url())).isZero();
    assertThat(out.toString()).contains("articles.raw-value registered, id 1");

    try (SchemaRegistry registry = HttpSchemaRegistry.of(Map.of("url", server.url()))) {
      String readsOldOnly =
          """
          {"type": "record", "name": "RawArticle", "namespace": "io.broadsheet.schemas",
           "fields": [{"name": "receivedAt", "type": "double", "default": 0.0}]}
          """;
      assertThat(registry.incompatibilities("articles.raw-value", readsOldOnly)).isNotEmpty();
    }
  }

  @Test
  void a_registry_that_would_refuse_says_why() {
    try (SchemaRegistry registry = HttpSchemaRegistry.of(Map.of("url", server.url()))) {
      registry.register(
          "articles.raw-value",
          """
          {"type": "record", "name": "RawArticle", "namespace": "io.broadsheet.schemas",
           "fields": [{"name": "source", "type": "int", "default": 0}]}
          """);
    }

    assertThat(run("check", url())).isEqualTo(1);
    assertThat(out.toString())
        .contains("articles.raw-value incompatible: ")
        .contains("articles.enriched-value not registered; it would be taken");
    assertThat(run("register", url())).isEqualTo(1);
    assertThat(err.toString()).contains("incompatible").contains("source");
  }

  @Test
  void a_registry_that_is_away_is_one_line_and_exit_1() {
    server.close();
    assertThat(run("check", url(), "--max.retries=0")).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(server.url()).contains("--schema.registry.url");
  }

  @Test
  void a_setting_that_is_none_is_exit_2() {
    assertThat(run("check", "--schema.registry.urk=x")).isEqualTo(2);
    assertThat(run("register", url(), "--basic.auth.credentials.source=USER_INFO")).isEqualTo(2);
    assertThat(err.toString()).contains("basic.auth.user.info");
  }
}
