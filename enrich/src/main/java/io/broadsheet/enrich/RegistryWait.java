package io.broadsheet.enrich;

import io.broadsheet.schemas.registry.IncompatibleSchemaException;
import io.broadsheet.schemas.registry.RegistryUnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the schema registry, and waits for it while it is away.
 *
 * <p>The stream thread waits where it stands, with the record in its hand, so nothing is lost and
 * nothing dead-lettered. Throwing at once would close the task as failed, which under exactly once
 * means to wipe its state and restore it from the changelog, over and over. Schemas are cached:
 * only a schema not yet met asks the registry, so a running stage seldom notices that it is away.
 *
 * <p>The wait ends before {@code max.poll.interval.ms} would end the thread's membership; then the
 * fault is thrown, the thread is replaced, and the record is read again. Safe for use by many
 * threads.
 */
final class RegistryWait implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryWait.class);
  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final long longestWaitNanos;
  private final Closing closing = new Closing();
  private volatile String trouble;

  RegistryWait(Duration longestWait) {
    this.longestWaitNanos = longestWait.toNanos();
  }

  /** Why the registry can't be used at present; empty if nothing is known against it. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /**
   * The registry's answer, waited for.
   *
   * @throws RegistryUnavailableException if it stays away for too long, or this was closed
   */
  <T> T ask(Supplier<T> question) {
    long start = System.nanoTime();
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      try {
        T answer = question.get();
        settle();
        return answer;
      } catch (RegistryUnavailableException | IncompatibleSchemaException away) {
        note(away);
        if (System.nanoTime() - start > longestWaitNanos || closing.within(pause)) {
          throw new RegistryUnavailableException(away.getMessage(), away);
        }
      }
    }
  }

  private void note(RuntimeException away) {
    if (trouble == null) {
      LOG.warn("The schema registry can't be used; waiting for it: {}", away.getMessage());
    }
    trouble = String.valueOf(away.getMessage());
  }

  private void settle() {
    if (trouble != null) {
      LOG.info("The schema registry can be used again");
      trouble = null;
    }
  }

  /** Ends every wait at once. */
  @Override
  public void close() {
    closing.close();
  }
}
