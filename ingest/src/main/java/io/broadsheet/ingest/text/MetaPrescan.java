package io.broadsheet.ingest.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that a page names for itself in the first bytes: {@code <meta charset=…>}, {@code
 * <meta http-equiv=content-type content="…; charset=…">} or an XML declaration. After the HTML
 * Standard's "prescan a byte stream to determine its encoding", with a longer reach: some pages
 * carry scripts before it.
 */
final class MetaPrescan {
  private static final int REACH = 8 * 1024;
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?(?:-->|\\z)");
  private static final Pattern META = Pattern.compile("(?i)<meta[\\s/]([^>]{1,1024})>?");

  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]{1,40})");

  private static final Pattern XML =
      Pattern.compile("(?i)\\A\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private MetaPrescan() {}

  static Optional<Charset> charset(byte[] page) {
    int reach = Math.min(page.length, REACH);
    String head = new String(page, 0, reach, StandardCharsets.ISO_8859_1);
    String visible = COMMENT.matcher(head).replaceAll("");
    Matcher meta = META.matcher(visible);
    while (meta.find()) {
      Matcher charset = CHARSET.matcher(meta.group(1));
      Optional<Charset> found =
          charset.find() ? CharsetLabels.findInMeta(charset.group(1)) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    Matcher xml = XML.matcher(visible);
    return xml.find() ? CharsetLabels.findInMeta(xml.group(1)) : Optional.empty();
  }
}
