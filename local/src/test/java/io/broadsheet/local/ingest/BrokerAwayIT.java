package io.broadsheet.local.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.ingest.SourcePublisher;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.ArticleSources;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker goes away and comes back while ingest stays up. */
class BrokerAwayIT {
  private static final byte[] ARTICLE = "{\"text\":\"Hello\"}".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void requests_are_answered_503_meanwhile_and_files_wait() throws Exception {
    try (RunningIngest ingest = new RunningIngest(folder)) {
      assertThat(ingest.post("application/json", ARTICLE).statusCode()).isEqualTo(202);
      ingest.stopBroker();
      await().atMost(Duration.ofSeconds(30)).until(() -> !ingest.service().isReady());
      HttpResponse<String> away = ingest.post("application/json", ARTICLE);
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.body()).contains("\"outcome\":\"not-sent\"");
      assertThat(away.headers().firstValue("retry-after")).isPresent();

      Set<String> ids = ConcurrentHashMap.newKeySet();
      CompletableFuture<SourcePublisher.Totals> files = publishFiles(ingest, ids);
      ingest.startBroker();
      assertThat(files).succeedsWithin(Duration.ofSeconds(60));
      assertThat(files.join()).isEqualTo(new SourcePublisher.Totals(1_000, 0));
      assertThat(ids).hasSize(1_000);
      assertThat(ingest.records()).isEqualTo(1_001);
      assertThat(ingest.service().isReady()).isTrue();
      assertThat(ingest.post("application/json", ARTICLE).statusCode()).isEqualTo(202);
    }
  }

  @Test
  void another_cluster_on_the_same_port_gets_nothing() throws Exception {
    try (RunningIngest ingest = new RunningIngest(folder)) {
      assertThat(ingest.post("application/json", ARTICLE).statusCode()).isEqualTo(202);
      ingest.stopBroker();
      await().atMost(Duration.ofSeconds(30)).until(() -> !ingest.service().isReady());
      ingest.startStranger();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(ingest.post("application/json", ARTICLE).body())
                      .contains("another cluster"));
      assertThat(ingest.records()).isZero();
    }
  }

  private CompletableFuture<SourcePublisher.Totals> publishFiles(
      RunningIngest ingest, Set<String> ids) throws Exception {
    String lines =
        IntStream.range(0, 1_000)
            .mapToObj(n -> "{\"text\":\"Article " + n + "\"}")
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("articles.ndjson"), lines);
    SourcePublisher publisher =
        new SourcePublisher(
            ingest.service().publisher(), published -> ids.add(published.receipt().id()));
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return publisher.publish(
                ArticleSources.files(List.of(file), new SubmissionLimits(4 << 20)));
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
        });
  }
}
