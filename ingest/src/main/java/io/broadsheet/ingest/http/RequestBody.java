package io.broadsheet.ingest.http;

import io.broadsheet.ingest.IntakeBudget;
import io.broadsheet.service.http.Problem;
import io.broadsheet.service.http.ProblemException;
import io.javalin.http.Context;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipException;

/** The body of a request, unpacked, never more of it in memory than its limit. */
final class RequestBody {
  private static final int CHUNK = 64 * 1024;
  private static final int WAIT_MILLIS = 250;

  private final Context request;
  private final Duration patience;

  /**
   * @param patience how long a client may be slow, see {@link PatientStream}
   */
  RequestBody(Context request, Duration patience) {
    this.request = request;
    this.patience = patience;
  }

  /**
   * The bytes as they were before {@code Content-Encoding}.
   *
   * @throws ProblemException 415 for an encoding other than gzip, 400 if it is not gzip
   */
  InputStream open() throws IOException {
    String header = request.header("Content-Encoding");
    String encoding = header == null ? "identity" : header.strip().toLowerCase(Locale.ROOT);
    switch (encoding) {
      case "", "identity":
        return arriving();
      case "gzip", "x-gzip":
        return unpacking();
      default:
        throw new ProblemException(
            Problem.of(
                415, "Unsupported Media Type", "Content-Encoding is gzip or none, not " + encoding),
            Map.of("Accept-Encoding", "gzip"));
    }
  }

  /** Asked for only when it is to be read: that is when a client which waits is told to go on. */
  private InputStream arriving() {
    return new PatientStream(request.bodyInputStream(), patience, System::nanoTime);
  }

  private InputStream unpacking() throws IOException {
    try {
      return RatioBoundedStream.of(arriving());
    } catch (ZipException | EOFException damaged) {
      throw notGzip(damaged);
    }
  }

  /**
   * The whole body.
   *
   * @param share pays for it; stays the caller's to close
   * @throws ProblemException 408 if the client is too slow, 413 over the limit, 429 if too much is
   *     in memory already
   */
  byte[] readAll(int limit, IntakeBudget.Share share) throws IOException, InterruptedException {
    long announced = request.req().getContentLengthLong();
    if (announced > limit && request.header("Content-Encoding") == null) {
      throw tooLarge(limit);
    }
    try {
      return readAll(open(), limit, share);
    } catch (PatientStream.TooSlowException slow) {
      throw new ProblemException(Problem.of(408, "Request Timeout", slow.getMessage()));
    } catch (RatioBoundedStream.BombException bomb) {
      throw new ProblemException(Problem.of(413, "Content Too Large", bomb.getMessage()));
    } catch (ZipException | EOFException damaged) {
      throw notGzip(damaged);
    }
  }

  private byte[] readAll(InputStream bytes, int limit, IntakeBudget.Share share)
      throws IOException, InterruptedException {
    byte[] body = new byte[Math.min(CHUNK, limit + 1)];
    int length = 0;
    for (int read = 0; read >= 0; length += Math.max(0, read)) {
      if (length == body.length) {
        body = Arrays.copyOf(body, Math.min(limit + 1, body.length * 2));
      }
      if (!share.growTo(body.length, WAIT_MILLIS)) {
        throw Answers.queueFull();
      }
      read = bytes.read(body, length, body.length - length);
      if (length + read > limit) {
        throw tooLarge(limit);
      }
    }
    return Arrays.copyOf(body, length);
  }

  private static ProblemException tooLarge(int limit) {
    return new ProblemException(
        Problem.of(
            413,
            "Content Too Large",
            "the body is larger than the " + limit + " bytes that max.article.bytes allows here"));
  }

  private static ProblemException notGzip(IOException damaged) {
    return new ProblemException(
        Problem.of(400, "Bad Request", "the body is not sound gzip: " + damaged.getMessage()));
  }
}
