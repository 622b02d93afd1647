package io.broadsheet.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {
  private static final int PATIENCE_MILLIS = 20_000;

  private ServerSocket behind;
  private Wire wire;
  private Socket client;
  private Socket server;

  @BeforeEach
  void connect() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    behind = new ServerSocket(0, 5, loopback);
    Addresses addresses = Addresses.choose(System.nanoTime());
    int port = addresses.port(Parts.WIRE_TO_INGEST);
    wire = Wire.open(port, behind.getLocalPort());
    client = new Socket(loopback, port);
    server = behind.accept();
    client.setSoTimeout(PATIENCE_MILLIS);
    server.setSoTimeout(PATIENCE_MILLIS);
  }

  @AfterEach
  void disconnect() throws IOException {
    client.close();
    server.close();
    wire.close();
    behind.close();
  }

  @Test
  void both_directions_go_through() throws IOException {
    client.getOutputStream().write(7);
    assertThat(server.getInputStream().read()).isEqualTo(7);

    server.getOutputStream().write(8);
    assertThat(client.getInputStream().read()).isEqualTo(8);
  }

  @Test
  void a_dropped_answer_never_comes_and_its_connection_is_cut_afterwards() throws Exception {
    wire.dropAnswers(true);
    client.getOutputStream().write(7);
    assertThat(server.getInputStream().read()).isEqualTo(7);
    server.getOutputStream().write(8);
    server.shutdownOutput();

    assertThat(client.getInputStream().read()).isEqualTo(-1);
  }
}
