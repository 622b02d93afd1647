package io.broadsheet.service.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import io.broadsheet.service.health.Health;
import io.broadsheet.service.metrics.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminServerTest {
  private final AtomicReference<String> trouble = new AtomicReference<>();
  private final AtomicReference<String> death = new AtomicReference<>();
  private final Metrics metrics = new Metrics();
  private AdminServer server;

  @BeforeEach
  void start() {
    Health health =
        new Health()
            .check("broker", () -> Optional.ofNullable(trouble.get()))
            .check("registry", Optional::empty)
            .thread("worker", () -> Optional.ofNullable(death.get()));
    metrics.registry().counter("broadsheet.tries").increment();
    server = AdminServer.start(new HttpAddress("127.0.0.1", 0, "sink-port"), health, metrics);
  }

  @AfterEach
  void stop() {
    server.close();
    metrics.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void liveness_is_lost_with_a_thread_and_not_with_a_broker() throws Exception {
    trouble.set("no broker at 127.0.0.1:9092");
    assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
    death.set("stopped: disk full");
    HttpResponse<String> answer = get("/health/live");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .isEqualTo("{\"status\":\"down\",\"problem\":\"worker: stopped: disk full\"}");
  }

  @Test
  void readiness_names_the_check_that_fails() throws Exception {
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
    trouble.set("no broker at 127.0.0.1:9092");
    HttpResponse<String> answer = get("/health/ready");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"down\",\"checks\":{\"broker\":{\"status\":\"down\",\"problem\":\"no"
                + " broker at 127.0.0.1:9092\"},\"registry\":{\"status\":\"up\"}}}");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void metrics_are_prometheus_text() throws Exception {
    HttpResponse<String> answer = get("/metrics");
    assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.body()).contains("broadsheet_tries_total 1.0", "jvm_memory_used_bytes");
  }

  @Test
  void the_description_is_served() throws Exception {
    assertThat(get("/openapi.json").body()).contains("\"openapi\": \"3.1.0\"");
  }

  @Test
  void an_unknown_path_and_a_wrong_method_are_problems() throws Exception {
    HttpResponse<String> missing = get("/nothing");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("content-type")).hasValue(Problem.CONTENT_TYPE);
    assertThat(
            raw(
                "POST /metrics HTTP/1.1\r\n"
                    + "Host: a\r\n"
                    + "Content-Length: 0\r\n"
                    + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET")
        .contains(Problem.CONTENT_TYPE);
  }

  @Test
  void what_is_not_http_is_answered_with_a_problem() throws Exception {
    assertThat(raw("GARBAGE\r\n\r\n")).startsWith("HTTP/1.1 400").contains(Problem.CONTENT_TYPE);
    String large = "x".repeat(40_000);
    assertThat(raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + large + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431")
        .contains(Problem.CONTENT_TYPE);
  }

  @Test
  void beyond_so_many_connections_others_wait_until_some_have_gone() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try (Socket waiting = new Socket()) {
      for (int open = 0; open < HttpServer.MOST_CONNECTIONS; open++) {
        silent.add(new Socket("127.0.0.1", server.port()));
      }
      waiting.connect(new InetSocketAddress("127.0.0.1", server.port()));
      byte[] request = "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(UTF_8);
      waiting.getOutputStream().write(request);
      waiting.setSoTimeout(1_000);
      assertThatThrownBy(() -> waiting.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      for (Socket one : silent.subList(0, 10)) {
        one.close();
      }
      waiting.setSoTimeout(20_000);
      assertThat(waiting.getInputStream().read()).isEqualTo('H');
    } finally {
      for (Socket one : silent) {
        one.close();
      }
    }
  }

  @Test
  void a_taken_port_is_one_line_that_names_port_and_setting() {
    HttpAddress taken = new HttpAddress("127.0.0.1", server.port(), "sink-port");
    assertThatThrownBy(() -> AdminServer.start(taken, new Health(), metrics))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "cannot listen on 127.0.0.1:"
                + server.port()
                + ": the port is taken; set --sink-port to another port");
  }
}
