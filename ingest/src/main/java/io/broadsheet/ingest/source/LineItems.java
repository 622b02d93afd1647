package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.ingest.SubmissionJson;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.BoundedLines.Line;
import io.broadsheet.ingest.source.SourceItem.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Lines of JSON as articles or faults; also for lines that are in no file. */
public final class LineItems {
  private LineItems() {}

  /**
   * The articles of a stream of lines such as standard input, read as the result is consumed. Blank
   * lines are passed over. The bytes stay the caller's to close.
   *
   * @param name what the places call it, for example {@code -}
   */
  public static Stream<SourceItem> of(InputStream bytes, String name, SubmissionLimits limits) {
    SubmissionJson json = SubmissionJson.lenient(limits);
    BoundedLines lines = new BoundedLines(bytes, limits.maxJsonBytes());
    Spliterator<SourceItem> items =
        new AbstractSpliterator<>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
          @Override
          public boolean tryAdvance(Consumer<? super SourceItem> action) {
            Line line = nextFull(lines);
            if (line != null) {
              action.accept(read(json, limits, name, line));
            }
            return line != null;
          }
        };
    return StreamSupport.stream(items, false);
  }

  static SourceItem read(SubmissionJson json, SubmissionLimits limits, String file, Line line) {
    Place place = new Place(file, line.number());
    try {
      if (line.isCut()) {
        throw limits.tooLarge(null);
      }
      return new SourceItem.Article(
          place, json.read(line.bytes(), 0, line.bytes().length, SourceBytes.NAME));
    } catch (ArticleRefusedException refused) {
      return new SourceItem.Fault(
          place,
          refused.id(),
          refused.reason(),
          refused.getMessage(),
          line.bytes(),
          line.totalBytes());
    }
  }

  private static Line nextFull(BoundedLines lines) {
    try {
      Line line = lines.next();
      while (line != null && line.isBlank()) {
        line = lines.next();
      }
      return line;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
