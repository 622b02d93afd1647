package io.broadsheet.local.erase;

import io.broadsheet.ingest.ArticleId;
import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.local.topics.Clients;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.service.UserError;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes articles everywhere, and says what went where and by when the rest will be gone. */
@Command(
    name = "erase",
    description =
        "Removes articles everywhere, with a receipt. Not a ban: a later article may come.")
public final class EraseCommand extends SettingsCommand {
  private static final Setting<Duration> WAIT =
      Setting.of(
          "wait",
          SettingTypes.duration(Duration.ZERO, Duration.ofHours(1)),
          "60s",
          "How long to wait for enrich and the sinks to confirm.");

  @Parameters(arity = "1..*", paramLabel = "ID", description = "The ids of the articles.")
  private List<String> ids;

  @Override
  protected List<Setting<?>> known() {
    return List.of(WAIT);
  }

  @Override
  public Integer call() throws InterruptedException {
    ids.forEach(EraseCommand::check);
    Settings settings = settings();
    boolean confirmed = true;
    try (TopicReader reader = Clients.reader(settings);
        Admin admin = Clients.admin(settings);
        Erasure erasure = new Erasure(reader, admin, settings)) {
      for (String id : new LinkedHashSet<>(ids)) {
        ErasureReceipt receipt = erasure.erase(id, settings.get(WAIT));
        receipt.lines().forEach(System.out::println);
        confirmed &= receipt.isConfirmed();
      }
    }
    return confirmed ? 0 : 1;
  }

  private static void check(String id) {
    try {
      ArticleId.checked(id);
    } catch (ArticleRefusedException refused) {
      throw new UserError("'" + id + "' can't be an article's id: " + refused.getMessage());
    }
  }
}
