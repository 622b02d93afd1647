package io.broadsheet.enrich.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** SHA-256 over what makes a new revision of an article: title, body and publication date. */
final class ContentHash {
  private static final MessageDigest SHA_256 = named();

  private ContentHash() {}

  /** Parts are hashed with a zero byte between; none of them can hold one. */
  static String of(String title, String body, LocalDate publishedDate) {
    MessageDigest digest = sha256();
    for (Object part : new Object[] {title, body, publishedDate}) {
      digest.update((part == null ? "" : part.toString()).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A copy, since to ask for one by name is to search through all that Java can do. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException javasOwnCanBe) {
      throw new IllegalStateException(javasOwnCanBe);
    }
  }

  private static MessageDigest named() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
