package io.broadsheet.ingest.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes of a page or a text file as characters. The charset is that of the byte order mark (which
 * wins, as in the Encoding Standard), the HTTP header, the page's own {@code meta}; else UTF-8 if
 * the bytes are UTF-8; else a guess. Bytes that the charset cannot read become U+FFFD. Never
 * throws.
 */
public final class PageText {
  private static final int GUESS_BYTES = 64 * 1024;
  private static final int LEAST_CONFIDENCE = 20;

  private PageText() {}

  /**
   * @param header the charset parameter of a content type; null if there was none
   */
  public static String ofHtml(byte[] bytes, String header) {
    Optional<Charset> named = CharsetLabels.find(header);
    return decode(bytes, named.or(() -> MetaPrescan.charset(bytes)));
  }

  /** As {@link #ofHtml}, but nothing in the text itself names its charset. */
  public static String ofPlainText(byte[] bytes, String header) {
    return decode(bytes, CharsetLabels.find(header));
  }

  private static String decode(byte[] bytes, Optional<Charset> named) {
    Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
    if (mark.isPresent()) {
      int length = mark.get().length();
      return new String(bytes, length, bytes.length - length, mark.get().charset());
    }
    return named
        .map(charset -> new String(bytes, charset))
        .or(() -> strictUtf8(bytes))
        .orElseGet(() -> new String(bytes, guess(bytes)));
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** Statistics of letters, by ICU; Windows-1252 if they say nothing. */
  private static Charset guess(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true); // leaves tags out of the statistics
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, GUESS_BYTES)));
    CharsetMatch match = detector.detect();
    return Optional.ofNullable(match)
        .filter(found -> found.getConfidence() >= LEAST_CONFIDENCE)
        .flatMap(found -> CharsetLabels.find(found.getName()))
        .orElse(CharsetLabels.WESTERN);
  }

  private record ByteOrderMark(Charset charset, int length) {
    static Optional<ByteOrderMark> of(byte[] bytes) {
      if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
        return Optional.of(new ByteOrderMark(StandardCharsets.UTF_8, 3));
      }
      if (starts(bytes, 0xFE, 0xFF)) {
        return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 2));
      }
      return starts(bytes, 0xFF, 0xFE)
          ? Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 2))
          : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
      for (int at = 0; at < mark.length; at++) {
        if (at >= bytes.length || (bytes[at] & 0xFF) != mark[at]) {
          return false;
        }
      }
      return true;
    }
  }
}
