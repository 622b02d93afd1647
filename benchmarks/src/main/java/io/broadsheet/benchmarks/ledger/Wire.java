package io.broadsheet.benchmarks.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A TCP proxy that can lose answers: requests go through, what comes back is swallowed, and when
 * that is over each connection that lost something is cut, since its stream can't be taken up
 * again. Connections that come up meanwhile fare alike.
 */
final class Wire implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;

  private final ServerSocket server;
  private final InetSocketAddress target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile boolean dropping;

  private Wire(ServerSocket server, InetSocketAddress target) {
    this.server = server;
    this.target = target;
  }

  /** Listens on one loopback port and connects to another for each connection. */
  static Wire open(int port, int targetPort) throws IOException {
    InetAddress loopback = InetAddress.getByName(Addresses.LOOPBACK);
    ServerSocket server = new ServerSocket();
    server.setReuseAddress(true);
    server.bind(new InetSocketAddress(loopback, port));
    Wire wire = new Wire(server, new InetSocketAddress(loopback, targetPort));
    daemon(wire::accept);
    return wire;
  }

  void dropAnswers(boolean drop) {
    dropping = drop;
    if (!drop) {
      links.stream().filter(link -> link.lostSomething).forEach(Link::close);
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        daemon(() -> connect(client));
      } catch (IOException closed) {
        // close() ends the loop; anything else concerns one connection.
      }
    }
  }

  private void connect(Socket client) {
    Socket upstream = new Socket();
    Link link = new Link(client, upstream);
    try {
      upstream.connect(target);
      client.setTcpNoDelay(true);
      upstream.setTcpNoDelay(true);
      links.add(link);
      daemon(() -> link.pump(upstream, client, true));
      link.pump(client, upstream, false);
    } catch (IOException refused) {
      link.close();
    }
  }

  private final class Link {
    private final Socket client;
    private final Socket upstream;
    private volatile boolean lostSomething;

    Link(Socket client, Socket upstream) {
      this.client = client;
      this.upstream = upstream;
    }

    void pump(Socket from, Socket to, boolean answers) {
      byte[] buffer = new byte[BUFFER];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
          lostSomething |= answers && dropping;
          if (answers && lostSomething) {
            continue;
          }
          out.write(buffer, 0, length);
        }
      } catch (IOException cut) {
        // One end is gone; the other learns it below.
      }
      close();
    }

    void close() {
      links.remove(this);
      for (Socket socket : new Socket[] {client, upstream}) {
        try {
          socket.close();
        } catch (IOException already) {
          // Closed is what it should be.
        }
      }
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "wire");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    links.forEach(Link::close);
  }
}
