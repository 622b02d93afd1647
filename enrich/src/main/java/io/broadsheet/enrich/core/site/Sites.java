package io.broadsheet.enrich.core.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which site an article belongs to: the host of the address it was submitted under. */
public final class Sites {
  /** Of an article without a web address: nothing is learned from it or known about it. */
  public static final String NONE = "";

  /** Longest host name there is (RFC 1035). */
  private static final int LONGEST = 253;

  private Sites() {}

  /** In lower case, without {@code www.}; {@link #NONE} if the address has no host. */
  public static String of(String url) {
    if (url == null) {
      return NONE;
    }
    try {
      String host = new URI(url.strip()).getHost();
      if (host == null || host.length() > LONGEST) {
        return NONE;
      }
      String site = host.toLowerCase(Locale.ROOT);
      return site.startsWith("www.") ? site.substring(4) : site;
    } catch (URISyntaxException broken) {
      return NONE;
    }
  }
}
