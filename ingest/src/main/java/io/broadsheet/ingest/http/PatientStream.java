package io.broadsheet.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Reads what a client sends, and gives up on one that sends next to nothing: each takes a thread,
 * and a few dozen that drip a byte now and then would keep everybody else out. Only the time spent
 * waiting for the client counts. For one thread.
 */
final class PatientStream extends FilterInputStream {
  /** Slower than any link that works; a bulletin board's modem sent twice as much. */
  private static final long LEAST_BYTES_A_SECOND = 1024;

  private final long patienceNanos;
  private final LongSupplier nanoClock;
  private long waited;
  private long bytes;

  /**
   * @param patience how long a client may take besides a second for each kibibyte
   */
  PatientStream(InputStream arriving, Duration patience, LongSupplier nanoClock) {
    super(arriving);
    this.patienceNanos = patience.toNanos();
    this.nanoClock = nanoClock;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    long began = nanoClock.getAsLong();
    int count = super.read(into, offset, length);
    waited += nanoClock.getAsLong() - began;
    bytes += Math.max(0, count);
    long allowed = patienceNanos + bytes * (1_000_000_000 / LEAST_BYTES_A_SECOND);
    if (count >= 0 && waited > allowed) {
      throw new TooSlowException();
    }
    return count;
  }

  /** The client sends less than the least. */
  static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1L;

    TooSlowException() {
      super("the body arrives at less than " + LEAST_BYTES_A_SECOND + " bytes a second");
    }
  }
}
