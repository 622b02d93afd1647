package io.broadsheet.benchmarks.processes;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * Ports for parts that come and go: below what systems take for outgoing connections, so that
 * nobody takes one while its owner is down. For one thread.
 */
public final class FreePorts {
  public static final String LOOPBACK = "127.0.0.1";
  private static final int FIRST = 17_000;
  private static final int LAST = 32_000;
  private static final int STARTS = 12_000;

  private int next;

  /**
   * @param seed the same one begins at the same place, in a process of the same number
   */
  public FreePorts(long seed) {
    next = FIRST + Math.floorMod(seed * 101 + ProcessHandle.current().pid() * 37, STARTS);
  }

  /** A port that is free now, another one each call. */
  public int take() {
    while (!isFree(next)) {
      next = next < LAST ? next + 1 : FIRST;
    }
    return next++;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(LOOPBACK, port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
