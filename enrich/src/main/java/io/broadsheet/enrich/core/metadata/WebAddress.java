package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.Page;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Addresses that may go into a record: absolute, http or https, with a host. */
final class WebAddress {
  private static final int LONGEST = 2_000;

  private WebAddress() {}

  /** The address resolved against the page's own, or null where it is no web address. */
  static String resolve(Page page, String address) {
    if (address == null || address.isBlank() || address.length() > LONGEST) {
      return null;
    }
    try {
      URI uri = new URI(address.strip().replace(" ", "%20"));
      if (!uri.isAbsolute() && page.raw().getUrl() != null) {
        uri = new URI(page.raw().getUrl()).resolve(uri);
      }
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException | IllegalArgumentException broken) {
      return null;
    }
  }

  /** The host of an address without {@code www.}, in lower case; empty where there is none. */
  static String host(String address) {
    try {
      String host = address == null ? null : new URI(address).getHost();
      host = host == null ? "" : host.toLowerCase(Locale.ROOT);
      return host.startsWith("www.") ? host.substring(4) : host;
    } catch (URISyntaxException broken) {
      return "";
    }
  }
}
