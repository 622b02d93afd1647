package io.broadsheet.sink.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How every store keeps its positions and its tables, and takes a resync. */
abstract class StorePositionsContract extends StoredRowsContract {
  @Test
  void positions_move_with_the_rows() {
    write(put(0, Articles.titled("a", "x")));
    position = 9;
    write();

    StoredPosition stored = store.positions(TOPIC.name()).get(0);
    assertThat(stored).isEqualTo(new StoredPosition(TOPIC, 0, position, NOW));
  }

  @Test
  void a_place_to_begin_does_not_move_a_position_that_is_there() {
    write(put(0, Articles.titled("a", "x")));
    store.begin(TOPIC, Map.of(0, 100L, 1, 200L));

    assertThat(store.positions(TOPIC.name()).get(0).nextOffset()).isEqualTo(1);
    assertThat(store.positions(TOPIC.name()).get(1).nextOffset()).isEqualTo(200);
  }

  @Test
  void a_writer_that_is_not_where_the_database_is_writes_nothing() throws Exception {
    write(put(0, Articles.titled("a", "mine")));
    try (ArticleStore other = newStore()) {
      other.open();
      Batch theirs = batch(1, 5, put(4, Articles.titled("a", "theirs")));
      other.write(TOPIC, theirs, refused::addAll);
    }

    assertThatThrownBy(() -> write(put(1, Articles.titled("b", "late"))))
        .isInstanceOf(FencedException.class)
        .hasMessageContaining("partition 0");
    assertThat(articles()).containsOnlyKeys("a");
    assertThat(row("a")).containsEntry("title", "theirs");
  }

  @Test
  void a_topic_of_the_same_name_and_another_id_is_fenced() {
    SourceTopic recreated = new SourceTopic("cluster", "another", TOPIC.name());
    assertThatThrownBy(() -> store.write(recreated, batch(0, 1), refused::addAll))
        .isInstanceOf(FencedException.class);
  }

  @Test
  void what_fails_before_the_commit_leaves_neither_rows_nor_positions() throws Exception {
    Batch batch = batch(0, 1, put(0, Articles.titled("a", "x")));
    assertThatThrownBy(
            () ->
                store.write(
                    TOPIC,
                    batch,
                    refusals -> {
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");

    assertThat(articles()).isEmpty();
    store.open();
    assertThat(store.positions(TOPIC.name()).get(0).nextOffset()).isZero();
  }

  @Test
  void the_tables_are_made_once_and_survive() throws Exception {
    write(put(0, Articles.titled("a", "x")));
    try (ArticleStore again = newStore()) {
      again.open();
      assertThat(again.positions(TOPIC.name()).get(0).nextOffset()).isEqualTo(1);
    }
    assertThat(articles()).hasSize(1);
  }

  @Test
  void tables_of_a_newer_version_are_left_alone() throws Exception {
    execute("insert into sink_schema (version) values (99)");
    try (ArticleStore older = newStore()) {
      assertThatThrownBy(older::open).isInstanceOf(UserError.class).hasMessageContaining("99");
    }
  }

  @Test
  void a_resync_removes_what_the_log_no_longer_has_and_only_at_its_end() throws Exception {
    store.begin(TOPIC, Map.of(1, 0L));
    write(
        put(10, Articles.titled("gone", "x")),
        put(11, Articles.titled("kept", "x")),
        put(12, Articles.titled("stale", "x")));

    store.resync(TOPIC, Map.of(0, new LogRange(5, 40), 1, new LogRange(0, 3)));
    position = 5;
    write(put(11, Articles.titled("kept", "x")), put(30, Articles.titled("stale", "new")));
    position = 40;
    write();
    assertThat(articles()).containsOnlyKeys("gone", "kept", "stale");

    Advance other = new Advance(1, 0, 3, NOW);
    store.write(TOPIC, new Batch(List.of(other), List.of()), refused::addAll);
    assertThat(articles()).containsOnlyKeys("kept", "stale");
    assertThat(row("stale")).containsEntry("title", "new").containsEntry("kafka_offset", 30L);
    assertThat(row("kept")).containsEntry("kafka_offset", 11L);
  }

  @Test
  void a_resync_takes_a_topic_that_was_made_anew() throws Exception {
    write(put(1000, Articles.titled("a", "old topic")));
    SourceTopic anew = new SourceTopic("cluster", "another-id", TOPIC.name());
    store.resync(anew, Map.of(0, new LogRange(0, 1)));
    Operation first = put(0, Articles.titled("a", "new topic"));
    store.write(anew, batch(0, 1, first), refused::addAll);

    assertThat(row("a")).containsEntry("title", "new topic").containsEntry("kafka_offset", 0L);
    assertThat(store.positions(TOPIC.name()).get(0).source()).isEqualTo(anew);
  }

  @Test
  void a_resync_fences_whoever_writes_at_the_time() {
    write(put(0, Articles.titled("a", "x")));
    try (ArticleStore other = newStore()) {
      other.open();
      other.resync(TOPIC, Map.of(0, new LogRange(0, 1)));
    }
    assertThatThrownBy(() -> write(put(1, Articles.titled("b", "x"))))
        .isInstanceOf(FencedException.class);
  }

  @Test
  void a_resync_of_an_empty_log_empties_the_tables() throws Exception {
    write(put(0, Articles.titled("a", "x")));
    store.resync(TOPIC, Map.of(0, new LogRange(50, 50)));
    position = 50;
    write();

    assertThat(articles()).isEmpty();
    assertThat(spans()).isEmpty();
  }
}
