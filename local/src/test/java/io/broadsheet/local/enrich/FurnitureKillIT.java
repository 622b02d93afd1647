package io.broadsheet.local.enrich;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.enrich.core.site.ParagraphHash;
import io.broadsheet.enrich.core.site.RecurringParagraphs.Entry;
import io.broadsheet.enrich.core.site.SiteMemory;
import io.broadsheet.enrich.core.site.SiteMemoryFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL again and again: each article still counts once for its site. */
class FurnitureKillIT {
  private static final String SITE = "example.org";
  private static final String CHANGELOG = "broadsheet-enrich-site-memory-changelog";
  private static final int KILLS = 5;
  private static final int STORIES_A_LIFE = 40;

  private final Random random = new Random(4711);
  @TempDir Path folder;
  private EnrichStack stack;
  private Process process;

  @BeforeEach
  void start() {
    stack = new EnrichStack(folder);
    process = stack.enrichProcess("state");
  }

  @AfterEach
  void stop() {
    process.destroyForcibly();
    stack.close();
  }

  @Test
  void each_article_counts_once_however_often_the_stage_is_killed() throws InterruptedException {
    SiteStories stories = new SiteStories(stack, SITE);
    long seen = 0;
    long sent = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      stories.publish(STORIES_A_LIFE);
      for (int again = 0; again < STORIES_A_LIFE / 4; again++) {
        stories.publishAgain(1 + random.nextInt(stories.published()), 1 + random.nextInt(5));
      }
      sent += STORIES_A_LIFE + STORIES_A_LIFE / 4;
      seen = stack.awaitRead(seen + 1 + random.nextInt(STORIES_A_LIFE / 2)).read();
      process.destroyForcibly().waitFor();
      // Every other time without the state's folder: it comes back from the changelog.
      process = stack.enrichProcess(kill % 2 == 0 ? "state" : "state-" + kill);
    }
    stack.awaitRead(sent);
    // Their sightings stand behind all others on the site's partition.
    stories.publishLast();
    await().atMost(90, SECONDS).until(() -> counted(SiteStories.LAST_NOTICE) == 3);

    assertThat(counted(SiteStories.NOTICE)).isEqualTo(stories.published());
    assertThat(memory().articles()).isEqualTo(stories.published() + 3);
  }

  private int counted(String paragraph) {
    return memory().recurring().stream()
        .filter(entry -> entry.hash() == ParagraphHash.of(paragraph))
        .mapToInt(Entry::articles)
        .sum();
  }

  private SiteMemory memory() {
    return stack.committed(CHANGELOG).stream()
        .filter(record -> SITE.equals(new String(record.key(), StandardCharsets.UTF_8)))
        .max(Comparator.comparingLong(ConsumerRecord::offset))
        .map(newest -> SiteMemoryFormat.read(newest.value()))
        .orElseGet(SiteMemory::new);
  }
}
