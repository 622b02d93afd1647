package io.broadsheet.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleStoresTest {
  @TempDir Path folder;

  @Test
  void a_store_is_named_after_its_file() {
    assertThat(ArticleStores.at("sqlite:" + folder + "/my news.db", null).name())
        .isEqualTo("my_news");
    assertThat(ArticleStores.at("sqlite:" + folder + "/.hidden", null).name()).isEqualTo(".hidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://localhost/x",
        "broadsheet.db",
        "sqlite:",
        "sqlite::memory:",
        "sqlite:a.db?mode=ro",
        "sqlite:/no/such/folder/a.db",
        "postgresql://localhost",
        "postgresql:///x",
        "postgresql://a%zz@localhost/x"
      })
  void an_address_that_cannot_be_a_stores_is_a_users_mistake(String address) {
    assertThatThrownBy(() -> ArticleStores.at(address, null))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("store");
  }

  @ParameterizedTest
  @CsvSource({
    "postgresql://localhost/news, jdbc:postgresql://localhost/news, , ",
    "postgres://ada@db:6543/news, jdbc:postgresql://db:6543/news, ada, ",
    "postgresql://ada:p%40ss+1@db/news?ssl=true, jdbc:postgresql://db/news?ssl=true, ada, p@ss+1",
    "'postgresql://one:1,two:2/news', 'jdbc:postgresql://one:1,two:2/news', , "
  })
  void an_address_of_postgresql_is_read_as_libpq_reads_it(
      String address, String url, String user, String password) {
    PostgresAddress parsed = PostgresAddress.parse(address, null);
    assertThat(parsed.jdbcUrl()).isEqualTo(url);
    assertThat(parsed.properties().getProperty("user")).isEqualTo(user);
    assertThat(parsed.properties().getProperty("password")).isEqualTo(password);
    assertThat(parsed.shown()).doesNotContain("@").doesNotContain("?");
  }

  @Test
  void a_password_of_its_own_wins_over_the_address() {
    PostgresAddress parsed = PostgresAddress.parse("postgresql://a:b@h/d", "c");
    assertThat(parsed.properties().getProperty("password")).isEqualTo("c");
  }
}
