package io.broadsheet.local.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Supplier;

/** Plain HTTP calls; an answer is told as its status and its body, parted by a space. */
record RegistryCalls(Supplier<String> url) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A body that holds a schema. */
  static String schema(String text) {
    return JSON.createObjectNode().put("schema", text).toString();
  }

  String register(String subject, String schema) {
    return post("/subjects/" + subject + "/versions", schema(schema));
  }

  String get(String path) {
    return told(exchange("GET", path, null, Map.of()));
  }

  String post(String path, String body) {
    return told(exchange("POST", path, body, Map.of()));
  }

  String put(String path, String body) {
    return told(exchange("PUT", path, body, Map.of()));
  }

  String delete(String path) {
    return told(exchange("DELETE", path, null, Map.of()));
  }

  private static String told(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }

  HttpResponse<String> exchange(
      String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url.get() + path))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
