package io.broadsheet.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Hands articles in over HTTP, as any client would. Safe for use by many threads. */
final class Post {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  Post(int port) {
    this.base = URI.create("http://127.0.0.1:" + port);
  }

  /** An answer's status, and its body as JSON. */
  record Answer(int status, JsonNode body) {
    String id() {
      return body.path("id").asText();
    }
  }

  Answer article(String contentType, String url, byte[] body) {
    String query = url == null ? "" : "?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
    return send(
        request("/v1/articles" + query)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  Answer article(String contentType, String url, String body) {
    return article(contentType, url, body.getBytes(StandardCharsets.UTF_8));
  }

  /** As many lines of the answer as lines of the body. */
  String lines(String body) {
    HttpRequest request =
        request("/v1/articles")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(body))
            .build();
    return exchange(request).body();
  }

  Answer delete(String id) {
    return send(request("/v1/articles/" + id).DELETE().build());
  }

  boolean isReady() {
    try {
      return exchange(request("/health/ready").build()).statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
  }

  private Answer send(HttpRequest request) {
    HttpResponse<String> answer = exchange(request);
    try {
      return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (IOException notJson) {
      throw new UncheckedIOException(answer.body(), notJson);
    }
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
