package io.broadsheet.sink.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.postgresql.copy.CopyIn;

/**
 * Rows in the binary form of COPY (PostgreSQL manual, "COPY", section "Binary Format"), sent while
 * they are written, so that the server works meanwhile. Values as {@link ColumnType} says.
 */
final class BinaryCopy implements AutoCloseable {
  /** The signature, no flags, no extension. */
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private static final short TRAILER = -1;
  private static final int NULL = -1;

  /** The only version of jsonb's binary form: the text follows. */
  private static final byte JSONB = 1;

  /** Dates and times count from 2000-01-01. */
  private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private static final long EPOCH_MILLIS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
  private static final int MICROS_PER_MILLI = 1_000;

  private static final int CHUNK = 64 * 1024;

  private final CopyIn copy;
  private ByteBuffer buffer = ByteBuffer.allocate(2 * CHUNK);

  /**
   * @param copy begun, and nothing sent
   */
  BinaryCopy(CopyIn copy) {
    this.copy = copy;
    buffer.put(HEADER);
  }

  /** Begins a row of so many values. */
  void row(int values) throws SQLException {
    if (buffer.position() > CHUNK) {
      send();
    }
    room(Short.BYTES).putShort((short) values);
  }

  void value(ColumnType type, Object value) throws SQLException {
    if (value == null) {
      room(Integer.BYTES).putInt(NULL);
      return;
    }
    switch (type) {
      case TEXT -> text((String) value);
      case JSON -> json((String) value);
      case INTEGER -> sized(Integer.BYTES).putInt((Integer) value);
      case BIGINT -> sized(Long.BYTES).putLong((Long) value);
      case DOUBLE -> sized(Double.BYTES).putDouble((Double) value);
      case BOOLEAN -> sized(1).put((byte) ((Boolean) value ? 1 : 0));
      case DATE -> sized(Integer.BYTES).putInt(days((String) value));
      case TIME -> sized(Long.BYTES).putLong(micros((String) value));
    }
  }

  private void text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    sized(bytes.length).put(bytes);
  }

  private void json(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    sized(1 + bytes.length).put(JSONB).put(bytes);
  }

  private static int days(String date) {
    return (int) (LocalDate.parse(date).toEpochDay() - EPOCH_DAY);
  }

  private static long micros(String time) {
    return (Instant.parse(time).toEpochMilli() - EPOCH_MILLIS) * MICROS_PER_MILLI;
  }

  private ByteBuffer sized(int bytes) {
    return room(Integer.BYTES + bytes).putInt(bytes);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      buffer = ByteBuffer.allocate(size).put(buffer.flip());
    }
    return buffer;
  }

  private void send() throws SQLException {
    copy.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** Ends the copy; the server now says whether it takes the rows. */
  void end() throws SQLException {
    room(Short.BYTES).putShort(TRAILER);
    send();
    copy.endCopy();
  }

  /** Breaks off a copy that did not come to its end. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
