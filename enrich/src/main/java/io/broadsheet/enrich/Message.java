package io.broadsheet.enrich;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** One record to be written, ready as bytes. */
record Message(Destination destination, byte[] key, byte[] value, Headers headers) {

  /** Key, value and headers together. */
  long bytes() {
    return sizeOf(key) + sizeOf(value) + sizeOf(headers);
  }

  static long sizeOf(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  /** With room for the lengths that stand before each name and value. */
  static long sizeOf(Headers headers) {
    long sum = 0;
    for (Header header : headers) {
      int name = header.key().getBytes(StandardCharsets.UTF_8).length;
      sum += name + sizeOf(header.value()) + 2 * Integer.BYTES;
    }
    return sum;
  }
}
