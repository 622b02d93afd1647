package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterReason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What can be said of a record before its value is decoded. */
final class Gate {
  private final Limits limits;

  Gate(Limits limits) {
    this.limits = limits;
  }

  /**
   * Lets a record in.
   *
   * @return its key as text
   * @throws Refusal if the key can't be an id, or the record is larger than its topic allows
   */
  String admit(RawRecord record) {
    String id = id(record.key());
    long bytes =
        record.key().length + Message.sizeOf(record.value()) + Message.sizeOf(record.headers());
    if (bytes > limits.raw()) {
      throw new Refusal(
          DeadLetterReason.TOO_LARGE,
          "the record has " + bytes + " bytes, at most " + limits.raw() + " are allowed");
    }
    return id;
  }

  private static String id(byte[] key) {
    if (key == null || key.length == 0) {
      throw new Refusal(DeadLetterReason.KEY_MISMATCH, "the record has no key: set the article id");
    }
    if (key.length > Limits.MAX_KEY_BYTES) {
      throw new Refusal(
          DeadLetterReason.TOO_LARGE,
          "the key has " + key.length + " bytes, at most " + Limits.MAX_KEY_BYTES + " are allowed");
    }
    return text(key);
  }

  private static String text(byte[] key) {
    try {
      String id = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
      if (id.indexOf('\0') >= 0) {
        // No text column of PostgreSQL can hold it, so storage could neither keep nor erase the id.
        throw new Refusal(DeadLetterReason.UNDECODABLE, "the key holds U+0000");
      }
      return id;
    } catch (CharacterCodingException malformed) {
      throw new Refusal(DeadLetterReason.UNDECODABLE, "the key is not UTF-8");
    }
  }
}
