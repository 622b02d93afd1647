package io.broadsheet.local.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.sink.SinkService;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresAwayIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;
  @TempDir Path stageFolder;

  @Test
  void a_database_that_goes_away_is_waited_for_and_nothing_is_lost() throws Exception {
    try (SinkStage stage = new SinkStage(stageFolder)) {
      stage.freshTopics();
      EmbeddedPostgres server = server(0);
      int port = server.getPort();
      StoredArticles articles =
          new StoredArticles("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
      try (SinkService sink =
          stage.start("postgresql://postgres@localhost:" + port + "/postgres")) {
        stage.publish(SinkServiceIT.titled("before", 1, 20));
        await().atMost(SOON).until(() -> articles.titles().size() == 20);

        server.close();
        stage.publish(SinkServiceIT.titled("while away", 11, 40));
        await().atMost(SOON).until(() -> !sink.health().isReady());

        server = server(port);
        await().atMost(SOON).until(() -> articles.titles().size() == 40);
        await().atMost(SOON).until(() -> sink.health().isReady());
        assertThat(articles.titles()).containsEntry("id-0001", "before");
        assertThat(articles.titles()).containsEntry("id-0011", "while away");
        assertThat(stage.deadLetters()).isEmpty();
        assertThat(sink.stopped()).isNotDone();
      } finally {
        server.close();
      }
    }
  }

  private EmbeddedPostgres server(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .start();
  }
}
