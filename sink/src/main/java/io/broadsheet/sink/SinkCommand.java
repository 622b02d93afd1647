package io.broadsheet.sink;

import io.broadsheet.service.UserError;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.settings.Setting;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code broadsheet sink}. */
@Command(
    name = "sink",
    description = "Keeps articles.enriched in SQLite or PostgreSQL until stopped.")
public final class SinkCommand extends SettingsCommand {
  private static final Logger LOG = LoggerFactory.getLogger(SinkCommand.class);

  @Option(
      names = "--resync",
      description =
          "Read the topic again from its start, and remove the rows that it no longer has. Stop the"
              + " store's other sinks first.")
  private boolean resync;

  @Override
  protected List<Setting<?>> known() {
    return SinkConfig.SETTINGS;
  }

  @Override
  public Integer call() throws InterruptedException {
    SinkConfig config = SinkConfig.of(settings());
    Lifecycle lifecycle = Lifecycle.untilSignal();
    SinkService service =
        lifecycle.add("sink", SinkService.start(resync ? config.resyncing() : config));
    LOG.info(
        "Sink of group {}; health and metrics on http://{}:{}",
        service.group(),
        config.address().host(),
        service.port());
    service.stopped().whenComplete((nothing, fault) -> lifecycle.close());
    lifecycle.await();
    try {
      service.stopped().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof UserError mistake
          ? mistake
          : new IllegalStateException(e.getCause());
    }
    return 0;
  }
}
