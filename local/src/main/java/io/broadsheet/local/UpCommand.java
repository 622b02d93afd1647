package io.broadsheet.local;

import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.stack.StackSettings;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.settings.Setting;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.streams.StreamsConfig;
import picocli.CommandLine.Command;

/** The whole stack, until it is stopped; data survive. */
@Command(
    name = "up",
    description =
        "Runs broker, schema registry, ingest, enrich and a SQLite sink in one process, until"
            + " stopped with Ctrl-C. Data stay in the data folder.")
final class UpCommand extends SettingsCommand {

  @Override
  protected List<Setting<?>> known() {
    return StackSettings.ALL;
  }

  @Override
  protected List<ConfigDef> moreKafka() {
    return List.of(StreamsConfig.configDef());
  }

  @Override
  public Integer call() throws InterruptedException {
    try (Lifecycle lifecycle = Lifecycle.untilSignal()) {
      Stack stack = Stack.start(lifecycle, settings(), doing -> {});
      stack.addresses().forEach(System.out::println);
      System.out.println("Ctrl-C stops it; data stay in " + stack.database().getParent());
      lifecycle.await();
    }
    return 0;
  }
}
