package io.broadsheet.ingest;

import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.health.HealthCheck;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the registry for the schema's id until it is known. From then on ingest can do without the
 * registry, so its absence is no trouble any more.
 */
final class RegistryWatch implements HealthCheck, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);
  private static final int PAUSE_SECONDS = 2;
  private static final int FIRST_ANSWER_SECONDS = 3;

  private final ArticleSerdes serdes;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "registry-watch");
            thread.setDaemon(true);
            return thread;
          });

  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile Optional<String> problem = Optional.of("not asked yet");

  private RegistryWatch(ArticleSerdes serdes) {
    this.serdes = serdes;
  }

  /** Starts asking; returns after the first answer, or after three seconds without one. */
  static RegistryWatch start(ArticleSerdes serdes) {
    RegistryWatch watch = new RegistryWatch(serdes);
    watch.clock.scheduleWithFixedDelay(watch::ask, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    try {
      watch.asked.await(FIRST_ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return watch;
  }

  @Override
  public Optional<String> problem() {
    return problem;
  }

  private void ask() {
    try {
      serdes.raw().encode(Topics.RAW.name(), Messages.raw().build());
      problem = Optional.empty();
      clock.shutdown();
    } catch (RuntimeException fault) {
      Optional<String> now = Optional.of(String.valueOf(fault.getMessage()));
      if (!now.equals(problem)) {
        LOG.warn("The schema registry: {}", fault.getMessage());
      }
      problem = now;
    } finally {
      asked.countDown();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    serdes.close();
  }
}
