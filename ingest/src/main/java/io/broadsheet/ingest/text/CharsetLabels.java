package io.broadsheet.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a charset's label means on the web: the Encoding Standard reads several old labels as the
 * larger charset that pages really use. What neither it nor Java knows is no charset.
 */
final class CharsetLabels {
  static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Map<String, String> WEB =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("latin5", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("iso-8859-8-i", "ISO-8859-8"),
          Map.entry("unicode-1-1-utf-8", "UTF-8"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode", "UTF-16LE"),
          Map.entry("utf-16", "UTF-16LE"),
          Map.entry("x-user-defined", "windows-1252"));

  private CharsetLabels() {}

  /**
   * @param label null for none
   */
  static Optional<Charset> find(String label) {
    if (label == null) {
      return Optional.empty();
    }
    String plain = label.strip().toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(WEB.getOrDefault(plain, plain));
      return charset.canEncode() ? Optional.of(charset) : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /** As {@link #find}, for a label that was read as ASCII, so that UTF-16 cannot be meant. */
  static Optional<Charset> findInMeta(String label) {
    return find(label)
        .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
  }
}
