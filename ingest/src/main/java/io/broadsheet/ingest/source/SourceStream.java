package io.broadsheet.ingest.source;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The items of many files as one stream with at most one file open. Written out because {@code
 * flatMap} would hold a whole file in memory as soon as somebody asks the stream for its iterator.
 */
final class SourceStream extends AbstractSpliterator<SourceItem> {
  private final Iterator<Path> files;
  private final Function<Path, SourceReader> open;
  private Path file;
  private SourceReader reader;

  private SourceStream(List<Path> files, Function<Path, SourceReader> open) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.files = files.iterator();
    this.open = open;
  }

  static Stream<SourceItem> of(List<Path> files, Function<Path, SourceReader> open) {
    SourceStream items = new SourceStream(files, open);
    return StreamSupport.stream(items, false).onClose(items::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super SourceItem> action) {
    while (reader != null || files.hasNext()) {
      SourceItem item = next();
      if (item != null) {
        action.accept(item);
        return true;
      }
      close();
    }
    return false;
  }

  private SourceItem next() {
    try {
      if (reader == null) {
        file = files.next();
        reader = open.apply(file);
      }
      return reader.next();
    } catch (IOException unreadable) {
      close();
      throw new UserError(file + ": cannot be read: " + unreadable.getMessage(), 1);
    }
  }

  private void close() {
    SourceReader done = reader;
    reader = null;
    if (done != null) {
      try {
        done.close();
      } catch (IOException ignored) {
        // it was read to its end, or nobody wants the rest
      }
    }
  }
}
