package io.broadsheet.benchmarks.ledger;

import io.broadsheet.benchmarks.ledger.LoadPlan.Article;
import io.broadsheet.ingest.ArticleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Steady load: article after article at a given rate, each tried until it is acknowledged. A pause
 * of the services is not made up for afterwards.
 */
final class Load implements AutoCloseable {
  private static final int THREADS = 12;
  private static final long AGAIN_AFTER_MILLIS = 300;
  private static final long END_SECONDS = 200;

  private final LoadPlan plan;
  private final Client client;
  private final Planter planter;
  private final PostJournal journal;
  private final long nanosBetween;
  private final AtomicInteger next;
  private final AtomicLong nextTime = new AtomicLong(System.nanoTime());
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopping;

  /**
   * @param first number of the first article, beyond all that were ever tried
   * @param rate articles a second
   */
  Load(LoadPlan plan, Client client, Planter planter, PostJournal journal, int first, int rate) {
    this.plan = plan;
    this.client = client;
    this.planter = planter;
    this.journal = journal;
    this.next = new AtomicInteger(first);
    this.nanosBetween = TimeUnit.SECONDS.toNanos(1) / rate;
  }

  void start() {
    for (int number = 0; number < THREADS; number++) {
      Thread thread = new Thread(this::work, "load-" + number);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /** Since the start of this load. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** Throws what ended a thread of the load. */
  void check() {
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  /** No more articles; each that was begun is tried until it is acknowledged. */
  void stop() throws InterruptedException {
    stopping = true;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(END_SECONDS);
    for (Thread thread : threads) {
      thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
      if (thread.isAlive()) {
        throw new LedgerFailure("the load does not end: an article is still not acknowledged");
      }
    }
    check();
  }

  private void work() {
    try {
      while (!stopping) {
        awaitTurn();
        deliver(plan.article(next.getAndIncrement()));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      failure.compareAndSet(null, fault);
    }
  }

  private void awaitTurn() throws InterruptedException {
    long now = System.nanoTime();
    long turn =
        nextTime.getAndUpdate(
            time -> Math.max(time, now - TimeUnit.SECONDS.toNanos(1)) + nanosBetween);
    TimeUnit.NANOSECONDS.sleep(turn - now);
  }

  private void deliver(Article article) throws InterruptedException {
    String id = ArticleId.of(article.url(), null);
    for (int attempt = 1; ; attempt++) {
      Token token = new Token(article.number(), attempt, article.kind());
      journal.write(PostJournal.Entry.attempt(token, id));
      Optional<Client.Receipt> receipt =
          article.kind().isOverHttp()
              ? client.send(article, token, id)
              : planter.send(article, token, id);
      if (receipt.isPresent()) {
        Client.Receipt given = receipt.get();
        journal.write(new PostJournal.Entry(token, given.id(), given.partition(), given.offset()));
        acknowledged.incrementAndGet();
        return;
      }
      Thread.sleep(AGAIN_AFTER_MILLIS);
    }
  }

  @Override
  public void close() {
    stopping = true;
    threads.forEach(Thread::interrupt);
  }
}
