package io.broadsheet.benchmarks.fuzz;

import io.broadsheet.ingest.IngestService;
import io.broadsheet.ingest.IngestSettings;
import io.broadsheet.service.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Ingest's own server in this process, without a broker: what is sound is answered 503. */
final class HttpTarget implements FuzzTarget, AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String HOST = "Host: localhost\r\n";
  private static final Set<String> SERVER_FAULTS = Set.of("500", "501", "502", "504");
  private static final List<byte[]> SOUND =
      List.of(
          request("POST /v1/articles", "text/html", "<p>Rain in Porto</p>"),
          request("POST /v1/articles?url=https://a.example/%C3%A4", "text/plain", "Rain"),
          request("POST /v1/articles", "application/json", "{\"text\":\"Rain\",\"hints\":{}}"),
          request("POST /v1/articles", "application/x-ndjson", "{\"text\":\"a\"}\n\n{\"html\":7}"),
          Seeds.utf8("DELETE /v1/articles/0123abc HTTP/1.1\r\n" + HOST + "\r\n"),
          Seeds.utf8("GET /health/ready HTTP/1.1\r\n" + HOST + "\r\n"),
          Seeds.utf8(
              "POST /v1/articles HTTP/1.1\r\n"
                  + HOST
                  + "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
                  + "4\r\n<p>a\r\n3;x=y\r\nbcd\r\n0\r\nX-Trailer: z\r\n\r\n"));

  private final Seeds seeds;
  private final IngestService ingest;

  HttpTarget(Seeds seeds) {
    this.seeds = seeds;
    this.ingest = start();
  }

  private static IngestService start() {
    try (ServerSocket free = new ServerSocket(0)) {
      String nobody = "127.0.0.1:" + free.getLocalPort();
      Map<String, String> options =
          Map.of(
              "ingest-port",
              "0",
              "kafka.bootstrap.servers",
              nobody,
              "schema.registry.url",
              "http://" + nobody);
      return IngestService.start(Settings.read(IngestSettings.ALL, options, Map.of()));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static byte[] request(String line, String type, String body) {
    return Seeds.utf8(
        line
            + " HTTP/1.1\r\n"
            + HOST
            + "Content-Type: "
            + type
            + "\r\nContent-Length: "
            + Seeds.utf8(body).length
            + "\r\n\r\n"
            + body);
  }

  @Override
  public byte[] input(RandomGenerator random) {
    return seeds.damaged(SOUND, random);
  }

  @Override
  public String outcome(byte[] input) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ingest.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      byte[] start = exchange(socket, input);
      if (start.length == 0) {
        return "closed";
      }
      String line = new String(start, StandardCharsets.ISO_8859_1);
      String status = line.length() >= 12 ? line.substring(9, 12) : "";
      if (!line.startsWith("HTTP/1.1 ") || SERVER_FAULTS.contains(status)) {
        throw new IllegalStateException("answered: " + line);
      }
      return status;
    }
  }

  /**
   * The start of the first answer; empty where the server closed, as it may on half a request. What
   * comes behind is left: with no broker there, hundreds of requests sent at once each wait for
   * one.
   */
  private static byte[] exchange(Socket socket, byte[] input) throws IOException {
    try {
      socket.getOutputStream().write(input);
      socket.shutdownOutput();
      return socket.getInputStream().readNBytes(12);
    } catch (SocketException closed) {
      return new byte[0];
    }
  }

  @Override
  public void close() {
    ingest.close();
  }
}
