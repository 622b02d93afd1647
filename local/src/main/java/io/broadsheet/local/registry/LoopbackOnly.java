package io.broadsheet.local.registry;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.regex.Pattern;

/**
 * Keeps web pages out. A browser on this machine reaches the loopback interface too, and a page can
 * make it send requests; such a request carries an Origin, or, after a DNS rebinding, a Host that
 * is not loopback.
 */
final class LoopbackOnly {
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?");

  private LoopbackOnly() {}

  static void check(Context request) {
    String host = request.header("Host");
    if (request.header("Origin") != null || (host != null && !LOOPBACK.matcher(host).matches())) {
      throw new ForbiddenResponse("This registry answers programs on this machine, not web pages");
    }
  }
}
