package io.broadsheet.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.service.UserError;
import io.broadsheet.service.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ingest while broker and registry are away: every error there is, over real HTTP. */
class IngestErrorsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static IngestService open;
  private static IngestService guarded;

  @BeforeAll
  static void start() throws IOException {
    open = IngestService.start(settings(Map.of()));
    guarded = IngestService.start(settings(Map.of("ingest-token", "s3cret")));
  }

  @AfterAll
  static void stop() {
    open.close();
    guarded.close();
  }

  private static Settings settings(Map<String, String> more) throws IOException {
    Map<String, String> options = new HashMap<>(more);
    try (ServerSocket free = new ServerSocket(0)) {
      options.put("kafka.bootstrap.servers", "127.0.0.1:" + free.getLocalPort());
      options.put("schema.registry.url", "http://127.0.0.1:" + free.getLocalPort());
    }
    options.put("ingest-port", "0");
    options.put("max-article-bytes", "100KiB");
    return Settings.read(IngestSettings.ALL, options, Map.of());
  }

  private static HttpRequest.Builder to(IngestService service, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
  }

  private static HttpResponse<String> post(String type, String body) throws Exception {
    return post("/v1/articles", type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
    return send(to(open, path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) throws Exception {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    return problem;
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", open.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  /** As curl does it with a large page: it asks first, and sends once it is told to go on. */
  @ParameterizedTest
  @CsvSource({
    "/v1/articles, text/plain, 413",
    "/v1/articles, text/xml, 415",
    "/no, text/plain, 404"
  })
  void a_refused_page_that_is_still_on_its_way_is_answered(String path, String type, int status)
      throws IOException {
    byte[] page = new byte[30_000_000];
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
            .formatted(path, type, page.length);
    try (Socket socket = new Socket("127.0.0.1", open.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          (head + "Expect: 100-continue\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      out.write(page);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).contains("HTTP/1.1 " + status, "\"status\":" + status);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                        | expected a JSON object",
        "[]                                        | expected a JSON object",
        "{\"text\":\"a\"                           | line 1, column",
        "{\"text\":\"a\"} x                        | Unrecognized token 'x'",
        "{\"text\":\"a\"}{}                        | nothing after the object",
        "{\"url\":\"https://a.example/\"}          | neither is given",
        "{\"text\":\"a\",\"html\":\"b\"}           | both are given",
        "{\"text\":\" \"}                          | text is empty",
        "{\"text\":7}                              | expected a string or null at /text",
        "{\"text\":\"a\",\"text\":\"b\"}           | Duplicate field 'text'",
        "{\"text\":\"a\",\"titel\":\"b\"}          | at /titel",
        "{\"text\":\"a\",\"id\":\"b\"}             | at /id",
        "{\"text\":\"a\",\"hints\":[]}             | expected an object of strings at /hints",
        "{\"text\":\"a\",\"hints\":{\"x\":1}}      | at /hints/x",
        "{\"text\":\"a\",\"fetchedAt\":\"today\"}  | at /fetchedAt",
        "{\"text\":\"a\",\"fetchedAt\":5}          | at /fetchedAt",
        "{\"text\":\"a\",\"url\":\"/relative\"}    | url: not an absolute http or https URL",
        "{\"text\":NaN}                            | Non-standard token 'NaN'"
      })
  void malformed_json_is_400_and_says_what_and_where(String body, String detail) throws Exception {
    JsonNode problem = problem(post("application/json", body), 400);
    assertThat(problem.get("detail").asText()).contains(detail);
  }

  @Test
  void the_member_at_fault_is_named_by_a_pointer() throws Exception {
    JsonNode problem =
        problem(post("application/json", "{\"text\":\"a\",\"hints\":{\"x\":1}}"), 400);
    assertThat(problem.get("pointer").asText()).isEqualTo("/hints/x");
    problem = problem(post("application/json", "{\"text\":\"a\",\"url\":\"nowhere\"}"), 400);
    assertThat(problem.get("pointer").asText()).isEqualTo("/url");
  }

  @Test
  void deep_nesting_and_endless_names_are_refused_quickly() throws Exception {
    String deep = "{\"text\":\"a\",\"hints\":" + "[".repeat(100_000);
    assertThat(post("application/json", deep).statusCode()).isEqualTo(400);
    String names = "{\"" + "x".repeat(100_000) + "\":1}";
    assertThat(post("application/json", names).statusCode()).isEqualTo(413);
  }

  @Test
  void bytes_that_are_no_utf8_are_no_json() throws Exception {
    byte[] body = "{\"text\":\"Z\u00fcrich\"}".getBytes(StandardCharsets.ISO_8859_1);
    problem(post("/v1/articles", "application/json", body), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/xml", "image/png", "application/json; charset=utf-16", "nonsense"})
  void other_content_types_are_415(String type) throws Exception {
    assertThat(problem(post(type, "x"), 415).get("detail").asText()).contains("text/html");
  }

  @Test
  void no_content_type_is_415() throws Exception {
    problem(send(to(open, "/v1/articles").POST(BodyPublishers.ofString("x"))), 415);
  }

  @Test
  void what_is_too_large_is_413_however_it_comes() throws Exception {
    byte[] large = "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
    problem(post("/v1/articles", "text/html", large), 413);
    problem(post("/v1/articles", "application/json", large), 413);
    problem(
        send(
            to(open, "/v1/articles")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))),
        413);
    String text = "{\"text\":\"" + "x".repeat(110_000) + "\"}";
    assertThat(problem(post("application/json", text), 413).get("pointer").asText())
        .isEqualTo("/text");
  }

  @Test
  void an_answer_before_the_body_was_read_says_that_the_connection_closes() throws Exception {
    String request =
        "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/xml\r\n"
            + "Content-Length: 3000000\r\n\r\n"
            + "x".repeat(100);
    try (Socket stalled = new Socket("127.0.0.1", open.port())) {
      stalled.setSoTimeout(20_000);
      stalled.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(stalled.getInputStream().readNBytes(60), StandardCharsets.ISO_8859_1);
      assertThat(answer).startsWith("HTTP/1.1 415");
      stalled.shutdownOutput();
      answer += new String(stalled.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).containsIgnoringCase("\r\nConnection: close");
    }
  }

  @Test
  void gzip_is_unpacked_within_bounds() throws Exception {
    byte[] bomb = gzip(new byte[50_000_000]);
    HttpRequest.Builder request =
        to(open, "/v1/articles")
            .header("Content-Type", "text/html")
            .header("Content-Encoding", "gzip");
    problem(send(request.copy().POST(BodyPublishers.ofByteArray(bomb))), 413);
    problem(send(request.copy().POST(BodyPublishers.ofString("not gzip"))), 400);
    byte[] cut = java.util.Arrays.copyOf(gzip(new byte[5000]), 20);
    problem(send(request.copy().POST(BodyPublishers.ofByteArray(cut))), 400);
    byte[] sound = gzip("<p>sound".getBytes(StandardCharsets.UTF_8));
    problem(send(request.copy().POST(BodyPublishers.ofByteArray(sound))), 503);
    problem(
        send(
            to(open, "/v1/articles")
                .header("Content-Type", "text/html")
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofByteArray(sound))),
        415);
  }

  @Test
  void broker_away_is_503_not_sent_with_retry_after() throws Exception {
    HttpResponse<String> answer = post("application/json", "{\"text\":\"Hello\"}");
    assertThat(problem(answer, 503).get("outcome").asText()).isEqualTo("not-sent");
    assertThat(answer.headers().firstValue("retry-after")).isPresent();
    problem(send(to(open, "/v1/articles/abc").DELETE()), 503);
    assertThat(send(to(open, "/health/live").GET()).statusCode()).isEqualTo(200);
    HttpResponse<String> ready = send(to(open, "/health/ready").GET());
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(JSON.readTree(ready.body()).at("/checks/broker/status").asText()).isEqualTo("down");
  }

  @Test
  void each_line_has_its_own_answer_in_order() throws Exception {
    String lines =
        "{\"text\":\"one\"}\n\nnonsense\r\n{\"text\":\""
            + "x".repeat(900_000)
            + "\"}\n{\"text\":\"two\"}";
    HttpResponse<String> answer = post("application/x-ndjson", lines);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().lines().map(IngestErrorsTest::statusAndLine))
        .containsExactly("503 1", "400 3", "413 4", "503 5");
  }

  private static String statusAndLine(String answer) {
    try {
      JsonNode json = JSON.readTree(answer);
      return json.get("status").asInt() + " " + json.get("line").asInt();
    } catch (IOException malformed) {
      throw new AssertionError(answer, malformed);
    }
  }

  @Test
  void a_parameter_that_nobody_reads_is_400() throws Exception {
    String path = "/v1/articles?url=https://a.example/?x=1&y=2";
    JsonNode problem =
        problem(post(path, "text/html", "<p>a".getBytes(StandardCharsets.UTF_8)), 400);
    assertThat(problem.get("detail").asText()).contains("unknown parameter y");
    problem(
        post(
            "/v1/articles?url=https://a.example/",
            "application/json",
            "{}".getBytes(StandardCharsets.UTF_8)),
        400);
  }

  @Test
  void a_path_or_method_that_is_not_there_is_404_or_405() throws Exception {
    problem(send(to(open, "/v2/articles").POST(BodyPublishers.ofString(""))), 404);
    problem(send(to(open, "/v1/articles").GET()), 405);
    problem(send(to(open, "/v1/articles").PUT(BodyPublishers.ofString(""))), 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%20", "a%0Ab", "a%00b"})
  void an_id_that_cannot_be_is_400(String id) throws Exception {
    assertThat(send(to(open, "/v1/articles/" + id).DELETE()).statusCode()).isEqualTo(400);
  }

  @Test
  void pages_in_a_browser_are_refused_without_a_token() throws Exception {
    problem(
        send(
            to(open, "/v1/articles")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString(""))),
        403);
    String rebound =
        "POST /v1/articles HTTP/1.1\r\nHost: evil.example:8080\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    assertThat(raw(rebound)).startsWith("HTTP/1.1 403").contains("application/problem+json");
    String absolute =
        "GET http://evil.example/metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    assertThat(raw(absolute)).startsWith("HTTP/1.1 403");
  }

  @Test
  void a_token_is_asked_for_where_one_is_set() throws Exception {
    HttpRequest.Builder request =
        to(guarded, "/v1/articles")
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("a"));
    HttpResponse<String> without = send(request);
    problem(without, 401);
    assertThat(without.headers().firstValue("www-authenticate")).isPresent();
    problem(send(request.copy().header("Authorization", "Bearer wrong")), 401);
    problem(send(request.copy().header("Authorization", "Basic s3cret")), 401);
    problem(send(request.copy().header("Authorization", "Bearer s3cret")), 503);
    assertThat(send(to(guarded, "/health/live").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_outside_is_listened_to_without_a_token() {
    assertThatThrownBy(() -> IngestService.start(settings(Map.of("ingest-host", "0.0.0.0"))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("without a token");
  }

  @Test
  void what_is_hardly_http_is_answered_with_a_problem() throws Exception {
    assertThat(raw("POST /v1/articles\r\n\r\n")).contains("application/problem+json");
    assertThat(raw("POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(
            raw(
                "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                    + "Content-Length: 3\r\nConnection: close\r\n\r\nxyz"))
        .startsWith("HTTP/1.1 4");
    assertThat(
            raw(
                "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/html\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n")).startsWith("HTTP/1.1 400");
  }

  @Test
  void the_description_names_every_path() throws Exception {
    JsonNode paths = JSON.readTree(send(to(open, "/openapi.json").GET()).body()).get("paths");
    assertThat(paths.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "/v1/articles",
            "/v1/articles/{id}",
            "/health/live",
            "/health/ready",
            "/metrics",
            "/openapi.json");
  }
}
