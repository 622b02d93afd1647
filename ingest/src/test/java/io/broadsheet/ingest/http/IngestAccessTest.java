package io.broadsheet.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.service.UserError;
import io.broadsheet.service.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in. There is no broker: whoever gets in is answered 503. */
class IngestAccessTest {
  private static final String PASSWORD = "keystore-s3cret";
  private static final String ANYWHERE = "0.0.0.0";
  @TempDir static Path folder;
  private static Path keystore;

  @BeforeAll
  static void makeCertificate() throws Exception {
    keystore = folder.resolve("ingest.p12");
    Process keytool =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    "ingest",
                    "-dname",
                    "CN=ingest",
                    "-ext",
                    "SAN=ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    keystore.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  private static Map<String, String> options() {
    try (ServerSocket free = new ServerSocket(0)) {
      Map<String, String> options = new HashMap<>();
      options.put("kafka.bootstrap.servers", "127.0.0.1:" + free.getLocalPort());
      options.put("schema.registry.url", "http://127.0.0.1:" + free.getLocalPort());
      options.put("ingest-port", "0");
      return options;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static IngestService start(String... namesAndValues) {
    Map<String, String> options = options();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      options.put(namesAndValues[at], namesAndValues[at + 1]);
    }
    return IngestService.start(Settings.read(IngestSettings.ALL, options, Map.of()));
  }

  private static int post(HttpClient client, String base, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + "/v1/articles"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("Rain"));
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static HttpClient trusting(Path file) throws Exception {
    KeyStore trusted = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(tls).build();
  }

  @Test
  void the_token_may_stand_in_a_file_and_nothing_near_it_is_let_in() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "t0ken\n");
    HttpClient client = HttpClient.newHttpClient();
    try (IngestService ingest = start("ingest-token-file", token.toString())) {
      String base = "http://127.0.0.1:" + ingest.port();
      assertThat(post(client, base, "Authorization", "Bearer t0ken")).isEqualTo(503);
      for (String wrong :
          List.of("Bearer t0ke", "Bearer t0kens", "Bearer", "Bearer T0KEN", "t0ken")) {
        assertThat(post(client, base, "Authorization", wrong)).as(wrong).isEqualTo(401);
      }
      assertThat(post(client, base)).isEqualTo(401);
    }
  }

  @Test
  void with_a_keystore_it_speaks_tls_and_nothing_else() throws Exception {
    try (IngestService ingest =
        start("ingest-tls-keystore", keystore.toString(), "ingest-tls-password", PASSWORD)) {
      assertThat(post(trusting(keystore), "https://127.0.0.1:" + ingest.port())).isEqualTo(503);
      assertThatThrownBy(
              () -> post(HttpClient.newHttpClient(), "https://127.0.0.1:" + ingest.port()))
          .hasMessageContaining("certification path");
      assertThatThrownBy(
              () -> post(HttpClient.newHttpClient(), "http://127.0.0.1:" + ingest.port()))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_keystore_that_cannot_be_used_is_one_line_without_its_password() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.p12"));
    for (Path file : List.of(folder.resolve("missing.p12"), empty, keystore)) {
      String[] options = {
        "ingest-tls-keystore", file.toString(), "ingest-tls-password", "wr0ng-secret"
      };
      assertThatThrownBy(() -> start(options))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(file.toString())
          .hasMessageNotContaining("wr0ng-secret");
    }
  }

  @Test
  void beyond_this_machine_it_listens_with_a_token_or_when_told_to() throws Exception {
    assertThatThrownBy(() -> start("ingest-host", ANYWHERE))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--ingest-token-file")
        .hasMessageContaining("--ingest-without-token");
    start("ingest-host", ANYWHERE, "ingest-token", "t0ken").close();
    try (IngestService open = start("ingest-host", ANYWHERE, "ingest-without-token", "true")) {
      String head =
          "POST /v1/articles HTTP/1.1\r\nHost: news.example\r\nContent-Type: text/plain\r\n";
      String rest = "Content-Length: 4\r\nConnection: close\r\n\r\nRain";
      assertThat(raw(open, head + rest)).startsWith("HTTP/1.1 503");
      assertThat(raw(open, head + "Origin: https://evil.example\r\n" + rest))
          .startsWith("HTTP/1.1 403");
    }
  }

  private static String raw(IngestService service, String request) throws IOException {
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", service.port())) {
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
