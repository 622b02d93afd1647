package io.broadsheet.local;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback interface, the only one that local parts listen on. */
public final class Ports {
  public static final String LOOPBACK = "127.0.0.1";

  private Ports() {}

  /** A port that was free a moment ago. */
  public static int free() {
    try (ServerSocket socket = open(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException("no free port on " + LOOPBACK, none);
    }
  }

  /**
   * @param port 0 is always free
   * @param who who wants the port, for example {@code the broker}
   * @param option the option that chooses another one
   * @throws UserError if somebody listens on the port
   */
  public static void requireFree(int port, String who, String option) {
    try (ServerSocket socket = open(port)) {
      assert socket.isBound();
    } catch (IOException taken) {
      throw new UserError(
          "port %d, which %s wants, is taken: stop what listens there, or choose another with %s"
              .formatted(port, who, option),
          1);
    }
  }

  private static ServerSocket open(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(LOOPBACK, port));
      return socket;
    } catch (IOException fault) {
      socket.close();
      throw fault;
    }
  }
}
