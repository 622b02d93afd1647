package io.broadsheet.local.erase;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.letters.StandardOutput;
import io.broadsheet.service.cli.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Erasure as whoever takes the disk away would see it: bytes in files. */
class ErasedTextIT {
  private static final String ERASED = "Plumquartzery";
  private static final String KEPT = "Wrenhollowish";

  @TempDir Path folder;

  @Test
  void after_the_deadline_no_file_of_ours_holds_the_text_although_nothing_else_is_published()
      throws Exception {
    try (HastyStage stage = new HastyStage(folder)) {
      stage.publish("erased", "<!-- " + ERASED + " --><p> </p>", null); // becomes a dead letter
      stage.publish("erased", null, ERASED + " opens\n\nThe " + ERASED + " opened. " + noise(1));
      stage.publish("kept", null, KEPT + " opens\n\nThe " + KEPT + " opened on Monday.");
      stage.settle();
      assertThat(placesOf(ERASED, stage)).contains("dead-letter", "enriched", "raw", "sqlite");
      assertThat(placesOf(ERASED, stage)).contains("postgres");

      List<String> receipt = erase(stage);
      assertThat(receipt).as("the receipt").hasSize(8);
      assertThat(receipt.get(0)).isEqualTo("erased");
      assertThat(receipt.get(1)).startsWith("  raw        tombstone at articles.raw-");
      assertThat(receipt.get(2)).startsWith("  enriched   tombstone at articles.enriched-");
      assertThat(receipt.get(3)).contains("the revision counter stays");
      assertThat(receipt.subList(4, 6)).allMatch(line -> line.endsWith(": no row any more"));
      assertThat(receipt.get(6)).startsWith("  letters    1 hidden from now on");
      Instant deadline = Instant.parse(receipt.get(7).replaceAll("^ +deadline +|,.*", ""));
      assertThat(deadline).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(45));

      await()
          .atMost(120, SECONDS)
          .pollInterval(1, SECONDS)
          .untilAsserted(() -> assertThat(placesOf(ERASED, stage)).isSubsetOf("postgres"));
      // Where the row shared a page with others, its bytes may stay in that page's free space.
      execute(stage, "vacuum full articles, ad_spans");
      assertThat(placesOf(ERASED, stage)).isEmpty();
      assertThat(placesOf(KEPT, stage)).contains("enriched", "postgres", "raw", "sqlite");
    }
  }

  private static List<String> erase(HastyStage stage) {
    String broker = "--kafka.bootstrap.servers=" + stage.kafka().get("bootstrap.servers");
    return StandardOutput.of(
        () -> assertThat(Commands.execute(new EraseCommand(), "erased", broker)).isZero());
  }

  /** What no database can compress, so that long values lie apart from their rows. */
  private static String noise(long seed) {
    StringBuilder noise = new StringBuilder();
    Random random = new Random(seed);
    while (noise.length() < 20_000) {
      noise.append(Long.toString(random.nextLong() >>> 1, 36)).append(' ');
    }
    return noise.toString();
  }

  private static void execute(HastyStage stage, String sql) throws Exception {
    try (Connection connection = stage.postgres().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Set<String> placesOf(String text, HastyStage stage) throws Exception {
    execute(stage, "checkpoint"); // what is in memory goes to the files
    Set<String> places = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(ErasedTextIT::mayHoldText).toList()) {
        if (holds(file, text)) {
          places.add(place(folder.relativize(file).toString()));
        }
      }
    }
    return places;
  }

  /** Kafka's indexes hold numbers only, and PostgreSQL's log is the server's, see the manual. */
  private static boolean mayHoldText(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file)
        && !name.endsWith("index")
        && !name.contains("postgres/pg_wal");
  }

  private static boolean holds(Path file, String text) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (NoSuchFileException removedMeanwhile) {
      return false;
    }
  }

  private static String place(String file) {
    if (file.contains("articles.")) {
      return file.replaceAll(".*articles\\.([a-z-]+)-\\d+.*", "$1");
    }
    return file.startsWith("erased.db") ? "sqlite" : file.replaceAll("/.*", "");
  }
}
