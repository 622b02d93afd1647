package io.broadsheet.local.demo;

import io.broadsheet.ingest.Receipt;
import io.broadsheet.ingest.SourcePublisher.Published;
import io.broadsheet.ingest.source.SourceItem.Place;
import io.broadsheet.local.letters.Letter;
import io.broadsheet.local.terminal.Columns;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the articles of one run.
 *
 * @param refused how many files or lines ingest could not take for an article
 */
record Report(List<Row> rows, long published, long refused, Outcomes outcomes, String storage) {
  private static final List<Integer> WIDTHS = List.of(64, 10, 12, 12, 5);

  static Report of(
      List<Published> published, List<Letter> letters, Outcomes outcomes, Path database) {
    long refused = published.stream().filter(one -> one.fault() != null).count();
    try (StoredArticles stored = new StoredArticles(database)) {
      return new Report(
          new Rows(letters, stored).of(published),
          published.size() - refused,
          refused,
          outcomes,
          rows(stored.count()) + " in " + database);
    } catch (SQLException fault) {
      throw new IllegalStateException("can't read " + database + ": " + fault.getMessage(), fault);
    }
  }

  private static String rows(long count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  /** Table and summary, for people. */
  List<String> lines() {
    List<List<String>> cells = new ArrayList<>(List.of(Row.HEADER.cells()));
    rows.forEach(row -> cells.add(row.cells()));
    List<String> lines = new ArrayList<>(Columns.lines(cells, WIDTHS));
    lines.add("");
    lines.add(published + " published" + (refused == 0 ? "" : ", " + refused + " not articles"));
    lines.add(outcomes.toString());
    lines.add(storage);
    return lines;
  }

  /** Whether every article published was read and has its outcome. */
  boolean isSound() {
    return outcomes.read() >= published;
  }

  /** Finds for each article its row in storage or the letter about it. */
  private static final class Rows {
    private final Map<Origin, Letter> byOrigin = new HashMap<>();
    private final Map<String, Letter> fromSink = new HashMap<>();
    private final StoredArticles stored;

    Rows(List<Letter> letters, StoredArticles stored) {
      this.stored = stored;
      for (Letter letter : letters) {
        byOrigin.put(letter.origin(), letter);
        if (letter.stage().equals("sink")) {
          fromSink.put(letter.id(), letter);
        }
      }
    }

    List<Row> of(List<Published> published) throws SQLException {
      List<Row> rows = new ArrayList<>();
      for (Published one : published) {
        rows.add(row(one));
      }
      return rows;
    }

    private Row row(Published one) throws SQLException {
      String name = name(one.place());
      if (one.fault() != null) {
        return Row.without(
            name, "not an article: " + one.fault().reason().label() + ", " + one.fault().detail());
      }
      Receipt receipt = one.receipt();
      Letter letter =
          byOrigin.getOrDefault(
              new Origin(receipt.topic(), receipt.partition(), receipt.offset()),
              fromSink.get(receipt.id()));
      if (letter != null) {
        return Row.without(name, "dead-lettered: " + letter.reason() + ", " + letter.message());
      }
      return stored.row(receipt.id()).orElseGet(() -> Row.without(name, "not in storage"));
    }

    private static String name(Place place) {
      String file = Path.of(place.file()).getFileName().toString();
      return place.line() == 0 ? file : file + ":" + place.line();
    }
  }
}
