package io.broadsheet.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.service.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More bytes on their way in than may be in memory. */
class FullQueueTest {
  private static final String LARGE = "x".repeat(9 << 20);

  private static HttpResponse<String> post(IngestService service) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + service.port() + "/v1/articles");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(LARGE))
                .build(),
            BodyHandlers.ofString());
  }

  private static Socket stalled(IngestService service) throws IOException {
    Socket socket = new Socket("127.0.0.1", service.port());
    OutputStream out = socket.getOutputStream();
    String head =
        "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 12000000\r\n\r\n";
    out.write((head + LARGE).getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    return socket;
  }

  @Test
  void a_full_queue_is_429_with_retry_after_until_there_is_room_again() throws Exception {
    Map<String, String> options =
        Map.of(
            "ingest-port", "0",
            "ingest-queue-bytes", "16MiB",
            "kafka.bootstrap.servers", "127.0.0.1:1",
            "schema.registry.url", "http://127.0.0.1:1");
    try (IngestService service =
        IngestService.start(Settings.read(IngestSettings.ALL, options, Map.of()))) {
      try (Socket waiting = stalled(service)) {
        assertThat(waiting.isConnected()).isTrue();
        await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(post(service).statusCode()).isEqualTo(429));
        assertThat(post(service).headers().firstValue("retry-after")).isPresent();
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(post(service).statusCode()).isEqualTo(400));
    }
  }
}
