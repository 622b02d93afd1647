package io.broadsheet.service.http;

import io.broadsheet.service.UserError;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP server: Jetty behind Javalin, every error a {@link Problem}, every wait bounded.
 * Running once built; closing it lets requests at work finish for a few seconds.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final int MOST_THREADS = 64;

  /** More wait in the system's queue until others have gone: each costs a file and memory. */
  static final int MOST_CONNECTIONS = 512;

  private static final int MOST_HEADER_BYTES = 16 * 1024;
  private static final int IDLE_MILLIS = 30_000;
  private static final int STOP_MILLIS = 3_000;

  private final Javalin server;

  private HttpServer(Javalin server) {
    this.server = server;
  }

  /**
   * Starts a server.
   *
   * @param routes adds the routes and whatever else the service wants of Javalin
   * @throws UserError if the port is taken or the address is not of this machine
   */
  public static HttpServer start(HttpAddress address, Consumer<JavalinConfig> routes) {
    Javalin server =
        Javalin.create(
            config -> {
              prepare(config, address);
              routes.accept(config);
            });
    try {
      server.start(address.host(), address.port());
    } catch (RuntimeException fault) {
      server.stop();
      throw startFailure(address, fault);
    }
    return new HttpServer(server);
  }

  /** The port it listens on; the one that was given, unless that was 0. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void prepare(JavalinConfig config, HttpAddress address) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "application/json";
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
    threads.setName("http-" + address.portSetting());
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(HttpServer::bound);
    address
        .key()
        .ifPresent(
            key ->
                config.jetty.addConnector(
                    (server, http) -> TlsConnector.of(server, http, key, address)));
    config.jetty.modifyHttpConfiguration(HttpServer::bound);
    config.routes.exception(ProblemException.class, HttpServer::answer);
    config.routes.exception(
        HttpResponseException.class,
        (fault, request) -> {
          allowed(fault).ifPresent(methods -> request.header("Allow", methods));
          known(fault).answer(request);
        });
    config.routes.exception(
        Exception.class,
        (fault, request) -> {
          LOG.error("A request failed: {} {}", request.method(), request.path(), fault);
          Problem.of(500, "Internal Server Error", "the service failed; its log says why")
              .answer(request);
        });
  }

  private static void answer(ProblemException fault, Context request) {
    fault.headers().forEach(request::header);
    fault.problem().answer(request);
  }

  /** RFC 9110, 15.5.6: a 405 names the methods there are. */
  private static Optional<String> allowed(HttpResponseException fault) {
    return Optional.ofNullable(fault.getDetails().get("availableMethods"))
        .filter(methods -> fault.getStatus() == 405);
  }

  private static Problem known(HttpResponseException fault) {
    String detail =
        switch (fault.getStatus()) {
          case 404 -> "there is nothing at this path; /openapi.json lists what there is";
          case 405 -> "this path does not take this method; /openapi.json lists what it takes";
          default -> String.valueOf(fault.getMessage());
        };
    String title = org.eclipse.jetty.http.HttpStatus.getMessage(fault.getStatus());
    return Problem.of(fault.getStatus(), title, detail);
  }

  private static void bound(Server server) {
    server.setErrorHandler(new JettyProblems());
    server.setStopTimeout(STOP_MILLIS);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    for (var connector : server.getConnectors()) {
      if (connector instanceof ServerConnector tcp) {
        tcp.setIdleTimeout(IDLE_MILLIS);
      }
    }
  }

  private static void bound(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(MOST_HEADER_BYTES);
    http.setIdleTimeout(IDLE_MILLIS);
  }

  private static RuntimeException startFailure(HttpAddress address, RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof JavalinBindException || cause instanceof java.io.IOException) {
        String where = address.host() + ":" + address.port();
        return new UserError(
            "cannot listen on "
                + where
                + ": "
                + reason(cause)
                + "; set --"
                + address.portSetting()
                + " to another port",
            1);
      }
    }
    return fault;
  }

  private static String reason(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return message.contains("in use") ? "the port is taken" : message;
  }
}
