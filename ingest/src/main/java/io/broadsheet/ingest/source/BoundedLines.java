package io.broadsheet.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of bytes, each at most so long; of a longer one the start is kept and the rest passed over.
 * Lines end with LF or CR LF. For one thread.
 */
public final class BoundedLines {
  private static final int BUFFER = 64 * 1024;
  private static final int FIRST_LINE = 8 * 1024;

  private final InputStream bytes;
  private final int mostBytes;
  private final byte[] buffer = new byte[BUFFER];
  private int position;
  private int filled;
  private long number;

  /** One line without its end. {@code totalBytes} is larger than the array if it was cut. */
  public record Line(long number, byte[] bytes, long totalBytes) {
    public boolean isCut() {
      return totalBytes > bytes.length;
    }

    /** Whether there is nothing but white space. */
    public boolean isBlank() {
      for (byte one : bytes) {
        if (one != ' ' && one != '\t' && one != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  public BoundedLines(InputStream bytes, int mostBytes) {
    this.bytes = bytes;
    this.mostBytes = mostBytes;
  }

  /** The number of the line that was read last, from 1. */
  public long number() {
    return number;
  }

  /** The next line; null at the end. */
  public Line next() throws IOException {
    if (!fill()) {
      return null;
    }
    number++;
    byte[] line = new byte[Math.min(FIRST_LINE, mostBytes)];
    int kept = 0;
    long total = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int end = lineEnd();
      int length = end - position;
      int taken = Math.min(length, mostBytes - kept);
      line = room(line, kept + taken);
      System.arraycopy(buffer, position, line, kept, taken);
      kept += taken;
      total += length;
      ended = end < filled;
      position = ended ? end + 1 : end;
    }
    return trimmed(line, kept, total);
  }

  private Line trimmed(byte[] line, int kept, long total) {
    boolean carriageReturn = total == kept && kept > 0 && line[kept - 1] == '\r';
    int end = carriageReturn ? kept - 1 : kept;
    return new Line(number, Arrays.copyOf(line, end), carriageReturn ? total - 1 : total);
  }

  private byte[] room(byte[] line, int wanted) {
    return wanted <= line.length
        ? line
        : Arrays.copyOf(line, Math.min(mostBytes, Math.max(wanted, line.length * 2)));
  }

  private int lineEnd() {
    int at = position;
    while (at < filled && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, bytes.read(buffer));
    }
    return position < filled;
  }
}
