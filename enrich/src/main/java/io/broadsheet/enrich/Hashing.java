package io.broadsheet.enrich;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a row of fields, such that two different rows never give the same bytes: a field is
 * the byte 0 if absent, else the byte 1, its length in bytes (four, big endian), and its UTF-8.
 */
final class Hashing {
  private final MessageDigest digest = sha256();

  Hashing add(String field) {
    if (field == null) {
      digest.update((byte) 0);
      return this;
    }
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update((byte) 1);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Over the UTF-8 of one text, without the marks between fields. */
  static String sha256Hex(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
