package io.broadsheet.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresArticleStoreIT extends ArticleStoreContract {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static EmbeddedPostgres server;
  private String database;

  @BeforeAll
  static void startServer() throws Exception {
    server = EmbeddedPostgres.builder().start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    server.close();
  }

  @Override
  ArticleStore newStore() {
    return ArticleStores.at(address(database()), null);
  }

  private static String address(String database) {
    return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/" + database;
  }

  @Override
  Connection connect() throws Exception {
    return server.getDatabase("postgres", database()).getConnection();
  }

  private String database() {
    if (database == null) {
      database = "store_" + COUNT.incrementAndGet();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + database);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return database;
  }

  @Test
  void the_name_is_the_databases() {
    assertThat(newStore().name()).isEqualTo(database());
    assertThat(newStore().toString()).doesNotContain("postgres:postgres");
  }

  @Test
  void a_database_that_is_not_there_is_a_users_mistake() {
    try (ArticleStore store = ArticleStores.at(address("nowhere"), null)) {
      assertThatThrownBy(store::open).isInstanceOf(UserError.class).hasMessageContaining("nowhere");
    }
  }

  @Test
  void a_server_that_is_not_there_is_away() {
    try (ArticleStore store = ArticleStores.at("postgresql://localhost:1/x", null)) {
      assertThatThrownBy(store::open).isInstanceOf(StoreUnavailableException.class);
    }
  }

  @Test
  void a_connection_that_broke_is_away_and_comes_back() throws Exception {
    try (ArticleStore store = newStore()) {
      store.open();
      Batch batch = batch(0, 1, put(0, Articles.titled("a", "x")));
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where application_name = 'broadsheet-sink' and datname = current_database()");
      }
      assertThatThrownBy(() -> store.write(TOPIC, batch, refused -> {}))
          .isInstanceOf(StoreUnavailableException.class);
      store.open();
      assertThat(store.write(TOPIC, batch, refused -> {}).written()).isEqualTo(1);
    }
  }

  @Test
  void a_table_with_row_level_security_is_written_all_the_same() throws Exception {
    try (ArticleStore owner = newStore()) {
      owner.open();
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop role if exists guarded");
      statement.execute("create role guarded login password 'guarded'");
      statement.execute("grant all on all tables in schema public to guarded");
      statement.execute("grant all on schema public to guarded");
      statement.execute("alter table articles enable row level security");
      statement.execute("create policy anybody on articles using (true)");
    }
    String guarded = address(database()).replace("postgres:postgres@", "guarded:guarded@");
    try (ArticleStore store = ArticleStores.at(guarded, null)) {
      store.open();
      Operation[] many = new Operation[20];
      for (int offset = 0; offset < many.length; offset++) {
        many[offset] = put(offset, Articles.titled("id-" + offset, "x"));
      }
      assertThat(store.write(TOPIC, batch(0, 20, many), refused -> {}).written()).isEqualTo(20);
    }
  }

  @Test
  void dates_times_and_lists_have_the_databases_own_types() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select data_type from information_schema.columns where table_name = 'articles'"
                    + " and column_name in ('authors', 'published_at', 'published_date')"
                    + " order by column_name")) {
      assertThat(next(row)).isEqualTo("jsonb");
      assertThat(next(row)).isEqualTo("timestamp with time zone");
      assertThat(next(row)).isEqualTo("date");
    }
  }

  private static String next(ResultSet row) throws Exception {
    assertThat(row.next()).isTrue();
    return row.getString(1);
  }
}
