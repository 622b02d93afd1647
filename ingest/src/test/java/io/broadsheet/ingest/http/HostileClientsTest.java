package io.broadsheet.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.service.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that mean no good, over bare sockets. There is no broker: what is sound is a 503. */
class HostileClientsTest {
  private static final String POST = "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\n";
  private static IngestService ingest;

  @BeforeAll
  static void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      String nobody = "127.0.0.1:" + free.getLocalPort();
      ingest =
          IngestService.start(
              Settings.read(
                  IngestSettings.ALL,
                  Map.of(
                      "kafka.bootstrap.servers",
                      nobody,
                      "schema.registry.url",
                      "http://" + nobody,
                      "ingest-port",
                      "0",
                      "ingest-patience",
                      "300ms"),
                  Map.of()));
    }
  }

  @AfterAll
  static void stop() {
    ingest.close();
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", ingest.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static String exchange(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/x-ndjson"})
  void a_client_that_drips_its_body_is_given_up_on(String type) throws Exception {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      String head = POST + "Content-Type: " + type + "\r\nContent-Length: 100000\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      Thread dripping = new Thread(() -> drip(out));
      dripping.start();
      String answer = readAll(socket.getInputStream());
      assertThat(answer).contains("less than 1024 bytes a second");
      assertThat(answer).startsWith(type.equals("text/html") ? "HTTP/1.1 408" : "HTTP/1.1 200");
      socket.shutdownOutput();
      dripping.join();
    }
  }

  private static void drip(OutputStream out) {
    try {
      for (int sent = 0; sent < 1_000; sent++) {
        out.write('x');
        Thread.sleep(50);
      }
    } catch (IOException closed) {
      // that is what is wanted
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What came before the server, which has not read everything, closed. */
  private static String readAll(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    byte[] some = new byte[4096];
    try {
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        answer.append(new String(some, 0, read, StandardCharsets.UTF_8));
      }
    } catch (SocketException reset) {
      // closed with bytes of ours unread
    }
    return answer.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4, 5",
        "Content-Length: +4",
        "Content-Length: 0x4",
        "Content-Length : 4",
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding : chunked",
        "Content-Length: 4\r\n Transfer-Encoding: chunked",
        "Content-Length: 99999999999999999999",
        "Content-Length: 4\r\nHost: other.example"
      })
  void a_body_whose_end_two_servers_could_see_in_two_places_is_refused(String headers)
      throws Exception {
    String smuggled = "DELETE /v1/articles/victim HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String answer =
        exchange(POST + "Content-Type: text/html\r\n" + headers + "\r\n\r\n0\r\n\r\n" + smuggled);
    assertThat(answer).startsWith("HTTP/1.1 4").containsIgnoringCase("Connection: close");
    assertThat(answer.split("HTTP/1\\.1 ", -1)).as("answers").hasSize(2);
  }

  @Test
  void a_flood_of_headers_is_refused_whatever_their_size() throws Exception {
    String many = "X: y\r\n".repeat(20_000);
    assertThat(exchange("GET /health/live HTTP/1.1\r\nHost: localhost\r\n" + many + "\r\n"))
        .startsWith("HTTP/1.1 431");
    String line = "GET /" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    assertThat(exchange(line)).startsWith("HTTP/1.1 414");
  }

  @Test
  void an_endless_chunk_size_or_trailer_is_refused() throws Exception {
    String chunked = POST + "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
    assertThat(exchange(chunked + "FFFFFFFFFFFFFFFFF\r\nabc")).startsWith("HTTP/1.1 400");
    String answer = exchange(chunked + "1\r\na\r\n0\r\n" + "X: y\r\n".repeat(20_000) + "\r\n");
    assertThat(answer).startsWith("HTTP/1.1 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/etc",
        "..%5c..%5cwindows",
        "a/../../metrics",
        "..;/health",
        "a%00.html"
      })
  void an_id_never_walks_to_another_path(String id) throws Exception {
    String request = "DELETE /v1/articles/" + id + " HTTP/1.1\r\nHost: localhost\r\n";
    String answer = exchange(request + "Connection: close\r\n\r\n");
    assertThat(answer)
        .matches(text -> text.startsWith("HTTP/1.1 40") || text.startsWith("HTTP/1.1 503"));
    assertThat(answer).contains("application/problem+json").doesNotContain("root:");
  }
}
