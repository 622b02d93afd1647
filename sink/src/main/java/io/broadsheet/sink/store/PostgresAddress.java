package io.broadsheet.sink.store;

import io.broadsheet.service.UserError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address as libpq writes it (PostgreSQL manual, 32.1.1.2), in the form that the JDBC driver
 * takes: without user and password, which it reads from properties.
 *
 * @param shown for messages: no password, no parameters
 */
record PostgresAddress(String jdbcUrl, String database, String shown, Properties properties) {
  private static final Pattern FORM =
      Pattern.compile(
          "postgres(?:ql)?://(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?"
              + "(?<hosts>[^@/?]+)/(?<database>[^/?]+)(?:\\?(?<parameters>.*))?");

  static PostgresAddress parse(String address, String password) {
    Matcher parts = FORM.matcher(address);
    if (!parts.matches()) {
      throw new UserError(
          "the store's address is not postgresql://[user@]host[:port]/database[?parameters]");
    }
    Properties properties = new Properties();
    put(properties, "user", decoded(parts.group("user")));
    put(properties, "password", password != null ? password : decoded(parts.group("password")));
    String place = "postgresql://" + parts.group("hosts") + "/" + parts.group("database");
    String parameters = parts.group("parameters");
    String jdbcUrl = "jdbc:" + place + (parameters == null ? "" : "?" + parameters);
    return new PostgresAddress(jdbcUrl, decoded(parts.group("database")), place, properties);
  }

  private static void put(Properties properties, String name, String value) {
    if (value != null && !value.isEmpty()) {
      properties.setProperty(name, value);
    }
  }

  /** A plus sign is itself here: only forms write a space so. */
  private static String decoded(String part) {
    try {
      return part == null
          ? null
          : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UserError("the store's address has a broken %-escape in user, password or name");
    }
  }
}
