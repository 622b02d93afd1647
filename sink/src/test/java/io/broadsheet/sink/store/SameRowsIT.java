package io.broadsheet.sink.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameRowsIT {
  private static final SourceTopic TOPIC = ArticleStoreContract.TOPIC;
  private static final int BATCHES = 40;
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "",
          " ",
          "é日本\uD83D\uDEA2",
          "a\u0000b",
          "a\uD83D",
          "\\u0000",
          "\"'\n\t",
          "\u0001");

  @TempDir Path folder;

  @Test
  void both_databases_hold_and_refuse_the_same_for_the_same_records() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String sqlite = "sqlite:" + folder.resolve("same.db");
      String postgresql = "postgresql://postgres@localhost:" + server.getPort() + "/postgres";
      List<Long> refusedByOne = fill(sqlite);
      List<Long> refusedByOther = fill(postgresql);
      assertThat(refusedByOne).isNotEmpty().isEqualTo(refusedByOther);
      try (Connection one = DriverManager.getConnection("jdbc:" + sqlite);
          Connection other = server.getPostgresDatabase().getConnection()) {
        assertThat(StoredRows.articles(one)).isNotEmpty().isEqualTo(StoredRows.articles(other));
        assertThat(StoredRows.spans(one)).isNotEmpty().isEqualTo(StoredRows.spans(other));
      }
    }
  }

  private static List<Long> fill(String address) {
    Random random = new Random(42);
    List<Long> refused = new ArrayList<>();
    try (ArticleStore store = ArticleStores.at(address, null)) {
      store.open();
      store.begin(TOPIC, Map.of(0, 0L));
      long next = 0;
      for (int i = 0; i < BATCHES; i++) {
        long from = next;
        List<Operation> operations = new ArrayList<>();
        while (operations.size() < 25) {
          operations.add(operation(random, next));
          next += 1 + random.nextInt(3);
        }
        Advance advance = new Advance(0, from, next, Instant.EPOCH);
        store.write(
            TOPIC,
            new Batch(List.of(advance), operations),
            refusals -> refusals.forEach(refusal -> refused.add(refusal.operation().offset())));
      }
    }
    refused.sort(null);
    return refused;
  }

  private static Operation operation(Random random, long offset) {
    String id = "id-" + random.nextInt(200) + (random.nextInt(50) == 0 ? text(random) : "");
    if (random.nextInt(6) == 0) {
      return new Operation(id, 0, offset, null);
    }
    EnrichedArticle article =
        Articles.full(id)
            .setTitle(text(random))
            .setTags(List.of(text(random), "tag"))
            .setProvenance(Map.of("title", text(random)))
            .setAdScore(random.nextDouble())
            .setPublishedDate(LocalDate.ofEpochDay(random.nextInt(4_000_000) - 800_000))
            .setPublishedAt(Instant.ofEpochMilli(random.nextLong() >> random.nextInt(32)))
            .setAdSpans(List.of(span(random)))
            .build();
    return new Operation(id, 0, offset, article);
  }

  private static AdSpan span(Random random) {
    int start = random.nextInt(Articles.TEXT.length());
    return new AdSpan(start, start + random.nextInt(9), "APP", 0.5, List.of("r"));
  }

  private static String text(Random random) {
    return random.nextInt(4) > 0 ? "text" : TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
