package io.broadsheet.ingest;

import io.broadsheet.ingest.source.ArticleSource;
import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.schemas.RawArticle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes all that a source yields: articles to {@code articles.raw}, faults to {@code
 * articles.dead-letter}. While broker or registry are away it waits and tries again, so nothing is
 * lost; a message sent twice keeps its {@code receivedAt}.
 */
public final class SourcePublisher {
  private static final Logger LOG = LoggerFactory.getLogger(SourcePublisher.class);
  private static final int MOST_WAITING = 500;
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LAST_PAUSE_MILLIS = 10_000;

  private final ArticlePublisher publisher;
  private final Consumer<Published> progress;

  /**
   * What became of one item.
   *
   * @param fault null for an article
   */
  public record Published(SourceItem.Place place, Receipt receipt, SourceItem.Fault fault) {}

  /** How many of each, over a whole source. */
  public record Totals(long articles, long deadLetters) {}

  /** An item on its way; sent anew until the broker has it. For one thread. */
  private static final class Waiting {
    private final SourceItem item;
    private final Supplier<CompletableFuture<Receipt>> sending;
    private CompletableFuture<Receipt> receipt;

    Waiting(SourceItem item, Supplier<CompletableFuture<Receipt>> sending) {
      this.item = item;
      this.sending = sending;
      send();
    }

    void send() {
      receipt = sending.get();
    }

    boolean hasFailed() {
      return receipt.isCompletedExceptionally();
    }
  }

  /**
   * @param progress hears of each item in order, once it is acknowledged
   */
  public SourcePublisher(ArticlePublisher publisher, Consumer<Published> progress) {
    this.publisher = publisher;
    this.progress = progress;
  }

  /** Publishes everything and returns when all of it is acknowledged. */
  public Totals publish(ArticleSource source) throws InterruptedException {
    Deque<Waiting> waiting = new ArrayDeque<>();
    long articles = 0;
    long faults = 0;
    try (Stream<SourceItem> items = source.read()) {
      for (Iterator<SourceItem> each = items.iterator(); each.hasNext(); ) {
        SourceItem item = each.next();
        articles += item instanceof SourceItem.Article ? 1 : 0;
        faults += item instanceof SourceItem.Fault ? 1 : 0;
        waiting.add(new Waiting(item, sending(item)));
        if (waiting.size() > MOST_WAITING) {
          settleFirst(waiting);
        }
      }
      while (!waiting.isEmpty()) {
        settleFirst(waiting);
      }
    }
    return new Totals(articles, faults);
  }

  private Supplier<CompletableFuture<Receipt>> sending(SourceItem item) {
    if (item instanceof SourceItem.Article article) {
      RawArticle message = publisher.receive(article.submission());
      return () -> publisher.publish(message);
    }
    return () -> publisher.bury(IngestLetters.of((SourceItem.Fault) item));
  }

  private void settleFirst(Deque<Waiting> waiting) throws InterruptedException {
    Waiting first = waiting.element();
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(LAST_PAUSE_MILLIS, pause * 2)) {
      try {
        tell(first.item, first.receipt.join());
        waiting.remove();
        return;
      } catch (CompletionException failed) {
        String why = notPublished(failed).getMessage();
        if (pause == FIRST_PAUSE_MILLIS) {
          LOG.warn("{}: {}; trying again until it is taken", first.item.place(), why);
        }
        Thread.sleep(pause);
        waiting.stream().filter(Waiting::hasFailed).forEach(Waiting::send);
      }
    }
  }

  /** The only kind of fault that waiting mends. */
  private static NotPublishedException notPublished(CompletionException failed) {
    if (failed.getCause() instanceof NotPublishedException away && !away.isForGood()) {
      return away;
    }
    throw failed.getCause() instanceof RuntimeException fault ? fault : failed;
  }

  private void tell(SourceItem item, Receipt receipt) {
    SourceItem.Fault fault = item instanceof SourceItem.Fault broken ? broken : null;
    progress.accept(new Published(item.place(), receipt, fault));
  }
}
