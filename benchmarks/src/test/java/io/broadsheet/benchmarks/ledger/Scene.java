package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.Evidence.Buried;
import io.broadsheet.benchmarks.ledger.Evidence.Row;
import io.broadsheet.benchmarks.ledger.Evidence.StorageWrite;
import io.broadsheet.benchmarks.ledger.Evidence.Understood;
import io.broadsheet.benchmarks.ledger.RawEntry.Value;
import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.enrich.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A small run's evidence, all in order; tests then take something away or put something in. */
final class Scene {
  static final int PARTITION = 3;

  final List<PostJournal.Entry> journal = new ArrayList<>();
  final List<RawEntry> raw = new ArrayList<>();
  final List<Understood> enriched = new ArrayList<>();
  final List<Buried> letters = new ArrayList<>();
  final Map<RecordOutcome, Long> tally = new EnumMap<>(RecordOutcome.class);
  final List<StorageWrite> writes = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();

  /** Four posts: an article, the same again, another that is deleted, and an empty one. */
  static Scene sound() {
    Scene scene = new Scene();
    scene.post(new Token(0, 1, ArticleKind.FRESH), "a", "one");
    scene.count(RecordOutcome.ENRICHED, 1).enrich("a", new Token(0, 1, ArticleKind.FRESH));
    scene.post(new Token(1, 1, ArticleKind.REPEAT), "a", "one");
    scene.count(RecordOutcome.UNCHANGED, 1);
    scene.post(new Token(2, 1, ArticleKind.FRESH), "b", "two");
    scene.count(RecordOutcome.ENRICHED, 1).enrich("b", new Token(2, 1, ArticleKind.FRESH));
    scene.post(new Token(3, 1, ArticleKind.DELETE), "b", null);
    scene.count(RecordOutcome.ERASED, 1).enriched.add(new Understood(PARTITION, 2, "b", null));
    scene.writes.add(new StorageWrite(true, "b", PARTITION, 1));
    scene.rows.removeIf(row -> row.id().equals("b"));
    scene.post(new Token(4, 1, ArticleKind.EMPTY), "c", "");
    scene.count(RecordOutcome.DEAD_LETTERED, 1);
    scene.letters.add(new Buried("enrich", "articles.raw", PARTITION, 4));
    return scene;
  }

  Audit.Result audit() {
    return Audit.of(
        new Evidence(journal, raw, enriched, letters, new Tally(tally, 0), writes, rows),
        id -> PARTITION);
  }

  private void post(Token token, String id, String content) {
    long offset = raw.size();
    journal.add(PostJournal.Entry.attempt(token, id));
    raw.add(entry(token, id, content, offset, 1_000 + offset));
    journal.add(new PostJournal.Entry(token, id, PARTITION, offset));
  }

  static RawEntry entry(Token token, String id, String content, long offset, long receivedAt) {
    Value value = content == null ? Value.TOMBSTONE : Value.ARTICLE;
    Token shown = content == null ? null : token;
    return new RawEntry(PARTITION, offset, id, shown, value, content, receivedAt, null);
  }

  private void enrich(String id, Token token) {
    long offset = enriched.size();
    enriched.add(new Understood(PARTITION, offset, id, token));
    writes.add(new StorageWrite(false, id, PARTITION, offset));
    rows.add(new Row(id, PARTITION, offset));
  }

  Scene count(RecordOutcome outcome, long more) {
    tally.merge(outcome, more, Long::sum);
    return this;
  }
}
