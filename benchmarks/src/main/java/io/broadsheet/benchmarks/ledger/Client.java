package io.broadsheet.benchmarks.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.benchmarks.ledger.LoadPlan.Article;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Hands articles in over HTTP, as any client would, one try a call. It never repeats a request by
 * itself: Java's client does so for GET alone. Safe for use by many threads.
 */
final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int ACCEPTED = 202;
  private static final String EMPTY_PAGE = "<html><body></body></html>";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI articles;

  /** Where an acknowledgement says that the record stands. */
  record Receipt(String id, int partition, long offset) {}

  Client(String address) {
    this.articles = URI.create("http://" + address + "/v1/articles");
  }

  /**
   * One attempt.
   *
   * @return empty if it was not acknowledged, whether it arrived or not
   * @throws LedgerFailure if it was refused: nothing that this sends may be
   */
  Optional<Receipt> send(Article article, Token token, String id) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          http.send(request(article, token, id), BodyHandlers.ofByteArray());
      if (answer.statusCode() == ACCEPTED) {
        JsonNode body = JSON.readTree(answer.body());
        return Optional.of(
            new Receipt(
                body.path("id").asText(),
                body.path("partition").asInt(-1),
                body.path("offset").asLong(-2)));
      }
      if (answer.statusCode() < 500 && answer.statusCode() != 429) {
        throw new LedgerFailure("%d for %s".formatted(answer.statusCode(), token.text()));
      }
      return Optional.empty();
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  private HttpRequest request(Article article, Token token, String id) throws IOException {
    if (article.kind() == ArticleKind.DELETE) {
      return HttpRequest.newBuilder(URI.create(articles + "/" + id))
          .timeout(ANSWER)
          .DELETE()
          .build();
    }
    ObjectNode body = JSON.createObjectNode().put("url", article.url());
    if (article.kind() == ArticleKind.EMPTY) {
      body.put("html", EMPTY_PAGE);
    } else {
      body.put("text", article.text());
    }
    body.put("source", token.text());
    return HttpRequest.newBuilder(articles)
        .timeout(ANSWER)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
        .build();
  }
}
