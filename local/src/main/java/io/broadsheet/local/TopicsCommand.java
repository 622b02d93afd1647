package io.broadsheet.local;

import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.TopicAdmin;
import io.broadsheet.schemas.Topics;
import io.broadsheet.service.UserError;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.kafka.BrokerFaults;
import io.broadsheet.service.kafka.KafkaClients;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Our topics on a cluster. */
@Command(
    name = "topics",
    description = "Creates the topics with their settings, or says what differs.",
    synopsisSubcommandLabel = "(create | check)",
    subcommands = {TopicsCommand.Create.class, TopicsCommand.Check.class})
final class TopicsCommand {
  static final Setting<Integer> PARTITIONS =
      Setting.of(
          "partitions",
          SettingTypes.integer(1, 10_000),
          String.valueOf(Topics.PARTITIONS),
          "Partitions of each topic, fixed at creation.");
  static final Setting<Integer> REPLICATION =
      Setting.of(
          "replication-factor",
          SettingTypes.integer(0, 9),
          "0",
          "Copies of each partition; 0 leaves it to the cluster.");

  /** Creates what is missing and leaves alone what is there. */
  @Command(name = "create", description = "Creates the topics that are missing.")
  static final class Create extends TopicsWork {
    @Override
    int work(TopicAdmin topics, PrintWriter out, PrintWriter err) {
      List<String> created = topics.createMissing();
      for (Topic topic : Topics.ALL) {
        out.println(topic.name() + (created.contains(topic.name()) ? " created" : " present"));
      }
      topics.differences().forEach(err::println);
      return 0;
    }
  }

  /** Compares, and changes nothing. */
  @Command(
      name = "check",
      description = "Says what differs from how the topics should be: exit 0 same, 1 differs.")
  static final class Check extends TopicsWork {
    @Override
    int work(TopicAdmin topics, PrintWriter out, PrintWriter err) {
      List<String> differences = topics.differences();
      differences.forEach(out::println);
      if (differences.isEmpty()) {
        out.println("the topics are as they should be");
      }
      return differences.isEmpty() ? 0 : 1;
    }
  }

  /** What both have in common: settings, and a connection to the cluster. */
  abstract static class TopicsWork extends SettingsCommand {
    /** A person waits; Kafka's own minute is for services. */
    private static final int PATIENCE_MILLIS = 15_000;

    @Spec private CommandSpec spec;

    abstract int work(TopicAdmin topics, PrintWriter out, PrintWriter err);

    @Override
    protected List<Setting<?>> known() {
      return List.of(PARTITIONS, REPLICATION);
    }

    @Override
    public Integer call() {
      Settings settings = settings();
      int copies = settings.get(REPLICATION);
      return withAdmin(
          settings,
          admin ->
              work(
                  new TopicAdmin(
                      admin,
                      settings.get(PARTITIONS),
                      copies == 0 ? Optional.empty() : Optional.of((short) copies)),
                  spec.commandLine().getOut(),
                  spec.commandLine().getErr()));
    }

    private static int withAdmin(Settings settings, ToIntFunction<Admin> work) {
      Map<String, Object> kafka =
          KafkaClients.admin(
              settings,
              Map.of(
                  "default.api.timeout.ms", PATIENCE_MILLIS,
                  "request.timeout.ms", PATIENCE_MILLIS));
      try (Admin admin = Admin.create(kafka)) {
        return work.applyAsInt(admin);
      } catch (KafkaException fault) {
        Throwable reason = fault.getCause() == null ? fault : fault.getCause();
        if (BrokerFaults.isRefusal(fault)) {
          throw new UserError(
              BrokerFaults.line(fault, settings.kafka().get("bootstrap.servers"), ""), 1);
        }
        throw new UserError(
            "the cluster at %s (--kafka.bootstrap.servers): %s"
                .formatted(settings.kafka().get("bootstrap.servers"), reason.getMessage()),
            1);
      }
    }
  }
}
