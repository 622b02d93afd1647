package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what slow pages came to, and reports them.
 *
 * <p>If a page takes so long that the open transaction times out, its record is read again, after
 * the same records as before, and would time out again: for ever. So the second time the answer is
 * ready. It is the same answer, since the enricher is a pure function. Safe for use by many
 * threads.
 */
final class SlowPages {
  private static final Logger LOG = LoggerFactory.getLogger(SlowPages.class);

  /** An outcome may hold some 20 MiB of text. */
  private static final int KEPT = 4;

  private final long slowNanos;
  private final Map<String, Outcome> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outcome> eldest) {
          return size() > KEPT;
        }
      };

  SlowPages() {
    this(TimeUnit.SECONDS.toNanos(1));
  }

  SlowPages(long slowNanos) {
    this.slowNanos = slowNanos;
  }

  /**
   * The outcome of one record.
   *
   * @param record identifies the record and its content
   */
  Outcome of(String record, Supplier<Outcome> work) {
    Outcome known = recall(record);
    if (known != null) {
      return known;
    }
    long start = System.nanoTime();
    Outcome outcome = work.get();
    long took = System.nanoTime() - start;
    if (took >= slowNanos) {
      LOG.info("A slow page: {} took {} ms", record, TimeUnit.NANOSECONDS.toMillis(took));
      remember(record, outcome);
    }
    return outcome;
  }

  private synchronized Outcome recall(String record) {
    return kept.get(record);
  }

  private synchronized void remember(String record, Outcome outcome) {
    kept.put(record, outcome);
  }
}
