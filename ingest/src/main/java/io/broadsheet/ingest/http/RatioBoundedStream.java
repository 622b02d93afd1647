package io.broadsheet.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip, and stops where it grows beyond what text ever does: a few kilobytes must not keep
 * a server busy for gigabytes.
 */
final class RatioBoundedStream extends FilterInputStream {
  private static final int MOST_RATIO = 300;
  private static final long FREE_BYTES = 1 << 20;
  private static final int BUFFER = 8 * 1024;

  private final Counted packed;
  private long unpacked;

  private RatioBoundedStream(Counted packed) throws IOException {
    super(new GZIPInputStream(packed, BUFFER));
    this.packed = packed;
  }

  static InputStream of(InputStream packed) throws IOException {
    return new RatioBoundedStream(new Counted(packed));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    unpacked += Math.max(0, count);
    if (unpacked > FREE_BYTES && unpacked / MOST_RATIO > packed.count) {
      throw new BombException();
    }
    return count;
  }

  /** The body grows more than three hundredfold. */
  static final class BombException extends IOException {
    private static final long serialVersionUID = 1L;

    BombException() {
      super("the gzip body grows more than " + MOST_RATIO + "-fold");
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
