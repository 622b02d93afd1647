package io.broadsheet.schemas.registry;

import java.nio.ByteBuffer;

/**
 * Confluent's wire format: one byte 0x00, the schema id in four bytes (big endian), Avro binary.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/index.html#wire-format">Wire
 *     format</a>
 */
public final class WireFormat {
  /** Bytes before the Avro. */
  public static final int HEADER_SIZE = 5;

  private static final byte MAGIC = 0;

  private WireFormat() {}

  /** The first bytes of a record whose writer's schema has this id. */
  static byte[] header(int schemaId) {
    return ByteBuffer.allocate(HEADER_SIZE).put(MAGIC).putInt(schemaId).array();
  }

  /**
   * The id of the schema that a record was written with.
   *
   * @throws UndecodableException if the bytes do not begin as the wire format does
   */
  public static int schemaId(byte[] bytes) {
    if (bytes.length < HEADER_SIZE) {
      throw new UndecodableException(
          "not in the wire format: %d bytes, and the header alone takes %d"
              .formatted(bytes.length, HEADER_SIZE));
    }
    if (bytes[0] != MAGIC) {
      throw new UndecodableException(
          "not in the wire format: the first byte is 0x%02x, not 0x00".formatted(bytes[0]));
    }
    return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
  }
}
