package io.broadsheet.ingest.source;

import java.io.Closeable;
import java.io.IOException;

/** Reads the articles of one file, one after the other. For one thread. */
interface SourceReader extends Closeable {

  /**
   * The next article or fault; null at the end.
   *
   * @throws IOException if the file itself cannot be read on
   */
  SourceItem next() throws IOException;
}
