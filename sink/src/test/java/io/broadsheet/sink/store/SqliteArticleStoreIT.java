package io.broadsheet.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArticleStoreIT extends ArticleStoreContract {
  @TempDir Path folder;

  @Override
  ArticleStore newStore() {
    return ArticleStores.at("sqlite:" + folder.resolve("a b.db"), null);
  }

  @Override
  Connection connect() throws Exception {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a b.db"));
  }

  @Test
  void the_name_comes_from_the_file() {
    assertThat(newStore().name()).isEqualTo("a_b");
  }

  @Test
  void a_deleted_article_is_nowhere_in_the_files() throws Exception {
    String secret = "an unusual sentence that nobody else would write";
    try (ArticleStore store = newStore()) {
      store.open();
      store.write(TOPIC, batch(0, 1, put(0, Articles.titled("a", secret))), refused -> {});
      assertThat(filesHold(secret)).isTrue();

      store.write(TOPIC, batch(1, 2, delete(1, "a")), refused -> {});
      store.tidy();
      assertThat(filesHold(secret)).isFalse();
    }
  }

  private boolean filesHold(String text) throws Exception {
    boolean found = false;
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        found |= content.contains(text);
      }
    }
    return found;
  }

  @Test
  void a_file_that_another_writer_holds_is_away_and_comes_back() throws Exception {
    try (ArticleStore store = newStore();
        Connection other = connect()) {
      store.open();
      other.createStatement().execute("begin immediate");
      Batch batch = batch(0, 1, put(0, Articles.titled("a", "x")));
      assertThatThrownBy(() -> store.write(TOPIC, batch, refused -> {}))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("locked");

      other.createStatement().execute("rollback");
      store.open();
      assertThat(store.write(TOPIC, batch, refused -> {}).written()).isEqualTo(1);
    }
  }

  @Test
  void a_file_that_is_no_database_is_a_users_mistake() throws Exception {
    Path file = Files.writeString(folder.resolve("notes.db"), "shopping list ".repeat(100));
    try (ArticleStore store = ArticleStores.at("sqlite:" + file, null)) {
      assertThatThrownBy(store::open)
          .isInstanceOf(UserError.class)
          .hasMessageContaining("notes.db");
    }
  }

  @Test
  void a_store_that_was_never_opened_is_away() {
    try (ArticleStore store = newStore()) {
      assertThatThrownBy(() -> store.begin(TOPIC, Map.of()))
          .isInstanceOf(StoreUnavailableException.class);
    }
  }
}
