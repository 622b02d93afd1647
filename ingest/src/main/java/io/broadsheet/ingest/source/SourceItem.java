package io.broadsheet.ingest.source;

import io.broadsheet.ingest.Submission;
import io.broadsheet.schemas.DeadLetterReason;

/** What a source yields: an article, or the fault in its place. */
public sealed interface SourceItem {

  /** Where it stood. */
  Place place();

  /** A sound article. */
  record Article(Place place, Submission submission) implements SourceItem {}

  /**
   * Something that should have been an article.
   *
   * @param id what the submitter called it; null if unreadable or not given
   * @param detail one sentence on what is wrong
   * @param bytes as they came, or as many of them as a dead letter may hold
   * @param totalBytes how many there were, as far as they were read
   */
  record Fault(
      Place place, String id, DeadLetterReason reason, String detail, byte[] bytes, long totalBytes)
      implements SourceItem {}

  /**
   * @param line from 1, or 0 for the whole of the file
   */
  record Place(String file, long line) {
    @Override
    public String toString() {
      return line == 0 ? file : file + ":" + line;
    }
  }
}
