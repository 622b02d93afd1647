package io.broadsheet.ingest;

import io.broadsheet.schemas.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How large the parts of a submission may be. An article's bytes are those of its HTML or text in
 * UTF-8; with the other bounds a record stays well under the topic's {@code max.message.bytes}.
 *
 * @param maxArticleBytes {@code max.article.bytes}
 */
public record SubmissionLimits(int maxArticleBytes) {
  private static final int MAX_HINTS = 64;
  private static final int MAX_HINT_NAME = 256;
  private static final int MAX_HINT_VALUE = 8 * 1024;
  private static final int MAX_HINT_BYTES = 64 * 1024;
  private static final int MAX_SOURCE = 256;
  private static final int ENVELOPE_BYTES = 128 * 1024;

  /**
   * The most bytes of JSON that one article may take: ASCII-only JSON writes a character of two
   * bytes as six ({@code \\u0430}), and there are the other members besides.
   */
  public int maxJsonBytes() {
    return 3 * maxArticleBytes + ENVELOPE_BYTES;
  }

  void checkContent(String html, String text) {
    if ((html == null) == (text == null)) {
      String found = html == null ? "neither is given" : "both are given";
      throw refused(DeadLetterReason.EMPTY, "exactly one of html and text is wanted; " + found, "");
    }
    String content = html == null ? text : html;
    String pointer = html == null ? "/text" : "/html";
    if (content.isBlank()) {
      throw refused(DeadLetterReason.EMPTY, pointer.substring(1) + " is empty", pointer);
    }
    if (content.length() > maxArticleBytes || utf8Length(content) > maxArticleBytes) {
      throw tooLarge(pointer);
    }
  }

  /** The refusal of an article over the limit. */
  public ArticleRefusedException tooLarge(String pointer) {
    return refused(
        DeadLetterReason.TOO_LARGE,
        "the article is larger than max.article.bytes, " + maxArticleBytes + " bytes",
        pointer);
  }

  void checkUrl(String url) {
    if (url != null && url.length() > CanonicalUrl.MAX_LENGTH) {
      throw refused(
          DeadLetterReason.TOO_LARGE,
          "url is longer than " + CanonicalUrl.MAX_LENGTH + " characters",
          "/url");
    }
  }

  void checkSource(String source) {
    if (source.length() > MAX_SOURCE) {
      throw refused(
          DeadLetterReason.TOO_LARGE,
          "source is longer than " + MAX_SOURCE + " characters",
          "/source");
    }
  }

  void checkHints(Map<String, String> hints) {
    long bytes = 0;
    for (Map.Entry<String, String> hint : hints.entrySet()) {
      bytes += utf8Length(hint.getKey()) + utf8Length(hint.getValue());
      if (hint.getKey().length() > MAX_HINT_NAME || hint.getValue().length() > MAX_HINT_VALUE) {
        throw refused(
            DeadLetterReason.TOO_LARGE,
            "a hint's name is at most "
                + MAX_HINT_NAME
                + " characters, its value "
                + MAX_HINT_VALUE,
            "/hints");
      }
    }
    if (hints.size() > MAX_HINTS || bytes > MAX_HINT_BYTES) {
      throw refused(
          DeadLetterReason.TOO_LARGE,
          "at most " + MAX_HINTS + " hints with " + MAX_HINT_BYTES + " bytes in all are taken",
          "/hints");
    }
  }

  private static ArticleRefusedException refused(
      DeadLetterReason reason, String detail, String pointer) {
    return new ArticleRefusedException(reason, detail, pointer);
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
