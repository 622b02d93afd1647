package io.broadsheet.ingest.source;

import java.util.stream.Stream;

/** Somewhere articles come from. */
@FunctionalInterface
public interface ArticleSource {

  /**
   * The articles in a fixed order, read as the stream is consumed, one at a time in memory. Close
   * the stream: it holds files open.
   */
  Stream<SourceItem> read();
}
