package io.broadsheet.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks services how they are. */
final class Web {
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final Duration START = Duration.ofMinutes(3);
  private static final long PAUSE_MILLIS = 100;
  private static final int OK = 200;
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(ANSWER).build();

  private Web() {}

  static String text(String url) {
    try {
      return get(url).body();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Returns once the address answers 200. */
  static void await(String url) throws InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (!answers(url)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(url + " is not ready after " + START.toMinutes() + " min");
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean answers(String url) throws InterruptedException {
    try {
      return get(url).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).build();
    return HTTP.send(request, BodyHandlers.ofString());
  }
}
