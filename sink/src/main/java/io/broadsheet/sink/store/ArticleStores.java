package io.broadsheet.sink.store;

import io.broadsheet.service.UserError;
import java.nio.file.Files;
import java.nio.file.Path;

/** THE LIST of stores: the one switch on the scheme of {@code --store}. */
public final class ArticleStores {
  private ArticleStores() {}

  /**
   * The store at an address; nothing is opened yet.
   *
   * @param address {@code sqlite:FILE} or {@code postgresql://[user@]host[:port]/database}
   * @param password null if none was given besides the address
   * @throws UserError for an unknown scheme or an address that can't be one
   */
  public static ArticleStore at(String address, String password) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? address : address.substring(0, colon);
    return switch (scheme) {
      case "sqlite" -> sqlite(address.substring(colon + 1));
      case "postgresql", "postgres" -> postgresql(PostgresAddress.parse(address, password));
      default ->
          throw new UserError(
              "no kind of store is called '%s': use sqlite:FILE or postgresql://host/database"
                  .formatted(scheme));
    };
  }

  private static ArticleStore sqlite(String file) {
    // The driver gives ':' at the start and '?' a meaning of their own.
    if (file.isBlank() || file.startsWith(":") || file.contains("?")) {
      throw new UserError("the store 'sqlite:%s' names no file: use sqlite:FILE".formatted(file));
    }
    Path path = Path.of(file).toAbsolutePath().normalize();
    if (!Files.isDirectory(path.getParent())) {
      throw new UserError("no folder %s for the store sqlite:%s".formatted(path.getParent(), file));
    }
    if (Files.isDirectory(path)) {
      throw new UserError("the store sqlite:%s is a folder, not a file".formatted(file));
    }
    String base = path.getFileName().toString();
    int dot = base.lastIndexOf('.');
    String name = dot > 0 ? base.substring(0, dot) : base;
    return new JdbcArticleStore(groupName(name), "sqlite:" + file, new SqliteDialect(path));
  }

  private static ArticleStore postgresql(PostgresAddress address) {
    return new JdbcArticleStore(
        groupName(address.database()),
        address.shown(),
        new PostgresDialect(address.jdbcUrl(), address.properties()));
  }

  /** Consumer groups appear in file names and metrics: letters, digits, dot, dash, underscore. */
  private static String groupName(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
