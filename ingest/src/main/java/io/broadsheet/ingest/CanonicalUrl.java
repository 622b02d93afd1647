package io.broadsheet.ingest;

import com.ibm.icu.text.IDNA;
import io.broadsheet.schemas.DeadLetterReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL in the one form that an article's id is computed from. In this order: trim; lower-case
 * scheme and host, IDN to ASCII (UTS 46, non-transitional); default port, fragment and user info
 * dropped; dot segments resolved (RFC 3986, 5.2.4); percent-encoding normalised (6.2.2); tracking
 * parameters removed. What remains keeps its order; http and https, {@code www.} and a trailing
 * slash are not merged.
 */
public final class CanonicalUrl {
  static final int MAX_LENGTH = 8 * 1024;

  private static final int MAX_PORT = 65_535;

  /** Scheme, authority, path, query; the fragment is left out. */
  private static final Pattern PARTS =
      Pattern.compile("(?is)(https?)://([^/?#\\\\]*)([^?#]*)(\\?[^#]*)?(?:#.*)?");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?s)(?:.*@)?(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]@]+)(?::([0-9]{0,6}))?");

  private static final Pattern ASCII_HOST = Pattern.compile("[A-Za-z0-9._-]+");

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

  /** What the URL Standard lets pass too: real hosts have hyphens in odd places. */
  private static final Set<IDNA.Error> TOLERATED =
      EnumSet.of(
          IDNA.Error.HYPHEN_3_4,
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.EMPTY_LABEL);

  private CanonicalUrl() {}

  /**
   * @throws ArticleRefusedException if this is not an absolute URL of http or https, at most 8192
   *     characters long
   */
  public static String of(String submitted) {
    String url = submitted.strip();
    Matcher parts = PARTS.matcher(url);
    if (url.length() > MAX_LENGTH || !parts.matches()) {
      throw refused("not an absolute http or https URL of at most " + MAX_LENGTH + " characters");
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String query = parts.group(4) == null ? "" : TrackingParameters.remove(percent(parts.group(4)));
    return scheme + "://" + authority(scheme, parts.group(2)) + path(parts.group(3)) + query;
  }

  private static String authority(String scheme, String written) {
    Matcher parts = AUTHORITY.matcher(written);
    if (!parts.matches()) {
      throw refused("the host is malformed");
    }
    String host = host(parts.group(1));
    String port = parts.group(2) == null || parts.group(2).isEmpty() ? "" : parts.group(2);
    int number = port.isEmpty() ? -1 : Integer.parseInt(port);
    if (number > MAX_PORT) {
      throw refused("there is no port " + port);
    }
    int standard = scheme.equals("http") ? 80 : 443;
    return number < 0 || number == standard ? host : host + ":" + number;
  }

  private static String host(String written) {
    if (written.startsWith("[") || ASCII_HOST.matcher(written).matches()) {
      return written.toLowerCase(Locale.ROOT);
    }
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    UTS46.nameToASCII(PercentEncoding.decode(written), ascii, info);
    boolean fits = TOLERATED.containsAll(info.getErrors()) && ASCII_HOST.matcher(ascii).matches();
    if (!fits) {
      throw refused("the host is not a domain name");
    }
    return ascii.toString().toLowerCase(Locale.ROOT);
  }

  /** Encoding first, since a dot segment may be written with {@code %2E}. */
  private static String path(String written) {
    List<String> kept = new ArrayList<>();
    String[] segments = percent(written).split("/", -1);
    for (int index = 1; index < segments.length; index++) {
      String segment = segments[index];
      boolean last = index == segments.length - 1;
      if (segment.equals("..") && !kept.isEmpty()) {
        kept.remove(kept.size() - 1);
      }
      boolean dots = segment.equals(".") || segment.equals("..");
      if (!dots) {
        kept.add(segment);
      } else if (last) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String percent(String part) {
    return PercentEncoding.normalise(part);
  }

  private static ArticleRefusedException refused(String detail) {
    return new ArticleRefusedException(DeadLetterReason.UNDECODABLE, "url: " + detail, "/url");
  }
}
