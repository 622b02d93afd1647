package io.broadsheet.ingest.http;

import io.broadsheet.ingest.Access;
import io.broadsheet.service.http.Problem;
import io.broadsheet.service.http.ProblemException;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may speak to ingest. With a token: who sends it (health, metrics and the description need
 * none). Without: programs of this machine, never a page in a browser, which cannot help but send
 * {@code Origin}, or a {@code Host} that a DNS name was rebound from. Told to let anybody in, it
 * still refuses browsers.
 */
final class Guard {
  private static final String BEARER = "bearer ";
  private static final Pattern LOOPBACK =
      Pattern.compile("(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1])(?::[0-9]{1,5})?");

  private final Optional<byte[]> token;
  private final boolean anyHost;

  Guard(Access access) {
    this.token = access.token().map(text -> text.getBytes(StandardCharsets.UTF_8));
    this.anyHost = access.fromAnywhere();
  }

  /**
   * @throws ProblemException 401 or 403
   */
  void check(Context request) {
    if (token.isEmpty()) {
      refuseBrowsers(request);
    } else if (request.path().startsWith("/v1") && !carries(request.header("Authorization"))) {
      throw new ProblemException(
          Problem.of(401, "Unauthorized", "a token is set: send Authorization: Bearer <token>"),
          Map.of("WWW-Authenticate", "Bearer realm=\"broadsheet\""));
    }
  }

  private boolean carries(String header) {
    if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return false;
    }
    byte[] given = header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, token.orElseThrow());
  }

  private void refuseBrowsers(Context request) {
    String host = request.header("Host");
    if (request.header("Origin") != null) {
      throw refused("requests with an Origin header are refused while no token is set");
    }
    if (!anyHost && host != null && !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
      throw refused("the Host must be localhost or a loopback address while no token is set");
    }
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(Problem.of(403, "Forbidden", detail));
  }
}
