package io.broadsheet.service.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a refused request still has under way. A server that closes with bytes unread resets the
 * connection, and the client may lose the answer that was to tell it why. So the answer goes out
 * first, and then what comes is read away, up to bounds (RFC 9112, 9.6).
 */
final class UnreadBody {
  private static final long MOST_BYTES = 32L << 20;
  private static final long MOST_NANOS = 5_000_000_000L;
  private static final int CHUNK = 64 * 1024;

  private UnreadBody() {}

  static boolean isLeft(Context request) {
    boolean hasBody =
        request.req().getContentLengthLong() > 0 || request.header("Transfer-Encoding") != null;
    try {
      return hasBody && !request.req().getInputStream().isFinished();
    } catch (IOException gone) {
      return true;
    }
  }

  /** The connection closes afterwards; a client that is not told so fails on its next request. */
  static void answerFirst(Context request, byte[] answer) {
    request.header("Connection", "close");
    request.res().setContentLength(answer.length);
    try {
      request.res().getOutputStream().write(answer);
      request.res().flushBuffer();
      drain(request.req().getInputStream());
    } catch (IOException gone) {
      // Away, or too slow: nobody is left to read more.
    }
  }

  private static void drain(InputStream arriving) throws IOException {
    byte[] away = new byte[CHUNK];
    long began = System.nanoTime();
    long drained = 0;
    int read = 0;
    while (read >= 0 && drained < MOST_BYTES && System.nanoTime() - began < MOST_NANOS) {
      read = arriving.read(away);
      drained += Math.max(0, read);
    }
  }
}
