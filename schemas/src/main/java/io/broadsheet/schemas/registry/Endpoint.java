package io.broadsheet.schemas.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * One address of a registry.
 *
 * @param base without credentials and without a last slash: fit to be shown
 * @param authorization the header to send, if any
 */
record Endpoint(String base, Optional<String> authorization) {

  /**
   * @throws IllegalArgumentException for an address that is none, or credentials that contradict
   *     each other
   */
  static List<Endpoint> of(RegistryConfig config) {
    List<String> urls = config.urls().stream().filter(url -> !url.isBlank()).toList();
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("schema.registry.url is empty");
    }
    Optional<String> common = commonAuthorization(config);
    return urls.stream().map(url -> of(url.trim(), common)).toList();
  }

  private static Endpoint of(String url, Optional<String> common) {
    URI uri = parse(url);
    Optional<String> own =
        Optional.ofNullable(uri.getRawUserInfo())
            .map(
                info -> basic(URLDecoder.decode(info.replace("+", "%2B"), StandardCharsets.UTF_8)));
    String path = uri.getRawPath().replaceAll("/+$", "");
    String authority = uri.getRawAuthority().replaceFirst("^.*@", "");
    return new Endpoint(uri.getScheme() + "://" + authority + path, own.or(() -> common));
  }

  private static URI parse(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // The same answer as for an address of another kind; it may hold a password, so not quoted.
    }
    throw new IllegalArgumentException(
        "schema.registry.url must be http://HOST:PORT or https://HOST:PORT, several parted by"
            + " commas; got '%s'".formatted(url.replaceFirst("//[^/]*@", "//")));
  }

  private static Optional<String> commonAuthorization(RegistryConfig config) {
    String userInfo = config.secret(RegistryConfig.BASIC_USER_INFO);
    String token = config.secret(RegistryConfig.BEARER_TOKEN);
    if (!userInfo.isEmpty() && !token.isEmpty()) {
      throw new IllegalArgumentException(
          "basic.auth.user.info and bearer.auth.token are both set: choose one");
    }
    if (!token.isEmpty()) {
      return Optional.of("Bearer " + token);
    }
    if (userInfo.isEmpty() && config.text(RegistryConfig.BASIC_SOURCE).equals("USER_INFO")) {
      throw new IllegalArgumentException(
          "basic.auth.credentials.source is USER_INFO, but basic.auth.user.info is not set");
    }
    return userInfo.isEmpty() ? Optional.empty() : Optional.of(basic(userInfo));
  }

  /** RFC 7617. */
  private static String basic(String nameAndPassword) {
    return "Basic "
        + Base64.getEncoder().encodeToString(nameAndPassword.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return base;
  }
}
