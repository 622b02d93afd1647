package io.broadsheet.ingest;

import io.broadsheet.schemas.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The identity of an article: 32 hex digits of a SHA-256 over its normalised URL or, without one,
 * over its content. {@code article-id-vectors.tsv} in the schemas shows it on examples.
 */
public final class ArticleId {
  private static final int DIGITS = 32;
  private static final int MAX_LENGTH = 512;

  /** A key becomes a primary key, and PostgreSQL indexes no longer ones. */
  private static final int MAX_BYTES = 1024;

  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  private ArticleId() {}

  /**
   * The id of an article.
   *
   * @param url as submitted; null if there is none
   * @param content the HTML or text; counts only where there is no URL
   * @throws ArticleRefusedException if the URL is not an absolute one of http or https
   */
  public static String of(String url, String content) {
    return digest(url == null ? normalContent(content) : CanonicalUrl.of(url));
  }

  /**
   * An id that somebody else chose: any text of 1 to 512 characters and 1024 bytes without control
   * characters.
   *
   * @throws ArticleRefusedException if it is not
   */
  public static String checked(String id) {
    boolean fits =
        !id.isBlank()
            && id.length() <= MAX_LENGTH
            && id.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
            && id.chars()
                .noneMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    if (!fits) {
      throw new ArticleRefusedException(
          DeadLetterReason.UNDECODABLE,
          "an id is 1 to " + MAX_LENGTH + " characters without control characters",
          "/id");
    }
    return id;
  }

  /** Line ends as LF, and no white space at the end. */
  static String normalContent(String content) {
    return LINE_END.matcher(content).replaceAll("\n").stripTrailing();
  }

  private static String digest(String normalised) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(normalised.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
