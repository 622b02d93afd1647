package io.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.Topics;
import io.broadsheet.service.cli.Commands;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TopicsCommandIT {
  @TempDir Path folder;
  private EmbeddedBroker broker;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(folder, 0);
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = Commands.commandLine(new CommandLine(TopicsCommand.class));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  private String bootstrap() {
    return "--kafka.bootstrap.servers=" + broker.bootstrap();
  }

  @Test
  void what_is_missing_is_created_once_and_then_checks() {
    assertThat(run("check", bootstrap())).isEqualTo(1);
    assertThat(out.toString().lines())
        .containsExactly(
            "articles.raw: missing",
            "articles.enriched: missing",
            "articles.dead-letter: missing",
            "articles.site-furniture: missing");

    assertThat(run("create", bootstrap())).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "articles.raw created",
            "articles.enriched created",
            "articles.dead-letter created",
            "articles.site-furniture created");
    assertThat(run("create", bootstrap())).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "articles.raw present",
            "articles.enriched present",
            "articles.dead-letter present",
            "articles.site-furniture present");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void what_was_created_is_known_to_the_broker_at_once() throws Exception {
    List<String> names = Topics.ALL.stream().map(topic -> topic.name()).toList();
    Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrap());
    try (Admin admin = Admin.create(client);
        Admin other = Admin.create(client)) {
      for (int round = 0; round < 20; round++) {
        await().until(() -> Collections.disjoint(other.listTopics().names().get(), names));
        new TopicAdmin(admin).createMissing();
        assertThat(new TopicAdmin(other).differences()).as("round %d", round).isEmpty();
        admin.deleteTopics(names).all().get();
      }
    }
  }

  @Test
  void each_difference_is_a_line() throws Exception {
    assertThat(run("create", "--partitions=3", bootstrap())).isZero();
    ConfigResource raw = new ConfigResource(ConfigResource.Type.TOPIC, Topics.RAW.name());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  raw,
                  List.of(
                      set("retention.ms", "1000"),
                      set("cleanup.policy", "delete,compact"),
                      set("message.timestamp.type", "CreateTime"))))
          .all()
          .get();
    }
    // The controller has answered; the broker learns of it a moment later.
    await().until(() -> run("check", "--partitions", "3", bootstrap()) == 1);
    assertThat(out.toString().lines())
        .containsExactly(
            "articles.raw: message.timestamp.type is CreateTime, should be LogAppendTime",
            "articles.raw: retention.ms is 1000, should be 7776000000");
    assertThat(run("check", bootstrap())).isEqualTo(1);
    assertThat(out.toString()).contains("articles.enriched: partitions is 3, should be 12");
  }

  private static AlterConfigOp set(String name, String value) {
    return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
  }
}
