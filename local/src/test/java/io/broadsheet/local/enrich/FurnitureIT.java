package io.broadsheet.local.enrich;

import static io.broadsheet.local.enrich.EnrichStack.key;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.EnrichService;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.SiteFurniture;
import io.broadsheet.schemas.Topics;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream learns about its sites, on a real broker. */
class FurnitureIT {
  private static final String SITE = "example.org";

  @TempDir Path folder;
  private EnrichStack stack;
  private SiteStories stories;

  @BeforeEach
  void start() {
    stack = new EnrichStack(folder);
    stories = new SiteStories(stack, SITE);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void what_one_instance_learned_every_instance_uses_and_a_restarted_one_knows_at_once() {
    EnrichService one = stack.enrich("one");
    EnrichStack.awaitReady(one);
    EnrichService two = stack.enrich("two");
    EnrichStack.awaitReady(two);
    stories.publish(EnrichStack.LEARN_EVERY);
    SiteFurniture told = awaitSnapshot();
    assertThat(told.getArticles()).isEqualTo(EnrichStack.LEARN_EVERY);
    assertThat(told.getParagraphs()).hasSize(1);

    await().atMost(60, SECONDS).until(() -> versionOfNext().equals(told.getVersion()));
    one.close();
    two.close();
    stack.enrich("three");

    assertThat(versionOfNext()).isEqualTo(newestSnapshot().getVersion());
  }

  @Test
  void a_snapshot_that_nobody_can_read_leaves_the_last_good_one_in_force() {
    EnrichService enrich = stack.enrich("state");
    stories.publish(EnrichStack.LEARN_EVERY);
    SiteFurniture told = awaitSnapshot();
    await().atMost(60, SECONDS).until(() -> versionOfNext().equals(told.getVersion()));

    stack.send(Topics.SITE_FURNITURE, SITE, key("noise"));
    stack.send(Topics.SITE_FURNITURE, SITE, new byte[] {0, 0, 0, 99, 99, 1});
    stack.send(
        Topics.SITE_FURNITURE,
        SITE,
        stack.clients().furniture().encode(Topics.SITE_FURNITURE.name(), noVersion()));

    for (int article = 0; article < 3; article++) {
      assertThat(versionOfNext()).isIn(told.getVersion(), newestSnapshot().getVersion());
    }
    assertThat(enrich.isReady()).isTrue();
    enrich.close();
    EnrichService again = stack.enrich("state");
    EnrichStack.awaitReady(again);
    assertThat(versionOfNext()).isNotEmpty();
  }

  private static SiteFurniture noVersion() {
    return Messages.siteFurniture().setSite(SITE).build();
  }

  /** Publishes one more article, and says what it was judged with. */
  private String versionOfNext() {
    String id = stories.publish(1);
    return await()
        .atMost(60, SECONDS)
        .until(() -> stack.enriched(id), Objects::nonNull)
        .getFurnitureVersion();
  }

  private SiteFurniture awaitSnapshot() {
    return await().atMost(60, SECONDS).until(this::newestSnapshot, Objects::nonNull);
  }

  /** The newest that can be read; null if there is none. */
  private SiteFurniture newestSnapshot() {
    List<ConsumerRecord<byte[], byte[]>> all = stack.committed(Topics.SITE_FURNITURE.name());
    return all.stream()
        .filter(record -> record.value().length > 30)
        .max(Comparator.comparingLong(ConsumerRecord::offset))
        .map(r -> stack.clients().furniture().decode(Topics.SITE_FURNITURE.name(), r.value()))
        .orElse(null);
  }
}
