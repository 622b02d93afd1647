package io.broadsheet.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * JSON over HTTP to whichever address of the registry answers. All it is asked can be asked twice,
 * so a request that failed is sent again: to the next address at once, to all of them after a pause
 * that doubles, with jitter (half of it chance), so that many clients do not come back in step.
 */
final class RegistryTransport {
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;

  /** No round begins later than this: a caller holds a partition, and others wait for it. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ObjectMapper json = new ObjectMapper();
  private final RegistryConfig config;
  private final List<Endpoint> endpoints;
  private final HttpClient client;
  private volatile int preferred;

  RegistryTransport(RegistryConfig config) {
    this.config = config;
    this.endpoints = Endpoint.of(config);
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(config.time(RegistryConfig.CONNECT_TIMEOUT));
    RegistryTls.apply(config, builder);
    this.client = builder.build();
  }

  /**
   * Sends a request and returns the answer.
   *
   * @param body what to send as JSON; null for none
   * @throws RegistryRefusal if the registry says no
   * @throws RegistryUnavailableException if no address gives an answer of a registry
   */
  JsonNode send(String method, String path, Object body) {
    long start = System.nanoTime();
    for (int round = 0; ; round++) {
      try {
        return sendToAny(method, path, body);
      } catch (IOException trouble) {
        boolean patient = System.nanoTime() - start < PATIENCE.toNanos();
        if (round >= config.number(RegistryConfig.MAX_RETRIES) || !patient) {
          throw new RegistryUnavailableException(
              "the schema registry at %s does not answer: %s"
                  .formatted(endpoints, trouble.getMessage()),
              trouble);
        }
        pause(round);
      }
    }
  }

  private JsonNode sendToAny(String method, String path, Object body) throws IOException {
    IOException last = null;
    for (int tried = 0; tried < endpoints.size(); tried++) {
      int index = preferred;
      try {
        return exchange(endpoints.get(index), method, path, body);
      } catch (IOException trouble) {
        last = trouble;
        preferred = (index + 1) % endpoints.size();
      }
    }
    throw last;
  }

  private JsonNode exchange(Endpoint endpoint, String method, String path, Object body)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint.base() + path))
            .header("Accept", MEDIA_TYPE + ", application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    if (body != null) {
      request.header("Content-Type", MEDIA_TYPE);
    }
    endpoint.authorization().ifPresent(header -> request.header("Authorization", header));
    HttpResponse<byte[]> response = await(endpoint, request.build());
    return new RegistryAnswer(endpoint, response.statusCode(), response.body()).read(json);
  }

  /** HttpRequest's own time-out ends with the headers; this one holds for the body too. */
  private HttpResponse<byte[]> await(Endpoint endpoint, HttpRequest request) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new BoundedBody(MAX_ANSWER_BYTES));
    Duration longest =
        config.time(RegistryConfig.CONNECT_TIMEOUT).plus(config.time(RegistryConfig.READ_TIMEOUT));
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(endpoint + ": " + told(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      throw new IOException(endpoint + ": no answer within " + longest.toMillis() + " ms", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      answer.cancel(true);
    }
  }

  /** The JDK's client says nothing but the class where nobody listens. */
  private static String told(Throwable fault) {
    if (fault instanceof ConnectException && fault.getMessage() == null) {
      return "nothing listens there";
    }
    String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    return fault.getClass().getSimpleName() + message;
  }

  private void pause(int round) {
    long first = config.number(RegistryConfig.RETRY_WAIT);
    long longest = config.number(RegistryConfig.MAX_RETRY_WAIT);
    long wait = Math.min(longest, first << Math.min(round, 20));
    try {
      Thread.sleep(wait / 2 + ThreadLocalRandom.current().nextLong(wait / 2 + 1));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static RegistryUnavailableException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new RegistryUnavailableException(
        "interrupted while waiting for the schema registry", cause);
  }
}
