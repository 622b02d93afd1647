package io.broadsheet.sink;

import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.RegistryUnavailableException;
import io.broadsheet.service.UserError;
import io.broadsheet.service.kafka.BrokerFaults;
import io.broadsheet.sink.Assignment.Place;
import io.broadsheet.sink.store.Advance;
import io.broadsheet.sink.store.ArticleStore;
import io.broadsheet.sink.store.FencedException;
import io.broadsheet.sink.store.LogRange;
import io.broadsheet.sink.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loop: poll, gather a batch, write it with its positions in one transaction.
 *
 * <p>It never stops polling, so the group keeps it. While database, registry or broker are away,
 * every partition is paused, and what was gathered is forgotten: the store says where to read on.
 * {@link #run()} is for one thread; {@link #stop()} for any.
 */
final class SinkWorker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SinkWorker.class);
  private static final Duration LONGEST_POLL = Duration.ofMillis(500);
  private static final Duration WAITING_POLL = Duration.ofMillis(50);
  private static final Duration TIDY_AT_LEAST = Duration.ofMinutes(10);

  private final Consumer<byte[], byte[]> consumer;
  private final ArticleStore store;
  private final Supplier<SourceInfo> lookup;
  private final BatchCommitter committer;
  private final SinkHealth health;
  private final SinkMetrics metrics;
  private final Clock clock;
  private final PendingRecords pending;
  private final Assignment assignment;
  private final LogEnd logEnd;
  private final Backoff backoff = new Backoff(System::nanoTime, RandomGenerator.getDefault());
  private boolean resync;
  private Instant lastTidy;
  private volatile boolean stopping;

  /**
   * @param resync whether to begin again from the start of the log
   */
  SinkWorker(
      Consumer<byte[], byte[]> consumer,
      Supplier<SourceInfo> lookup,
      ArticleStore store,
      BatchCommitter committer,
      BatchLimits limits,
      SinkHealth health,
      SinkMetrics metrics,
      Clock clock,
      boolean resync) {
    this.consumer = consumer;
    this.lookup = lookup;
    this.store = store;
    this.committer = committer;
    this.health = health;
    this.metrics = metrics;
    this.clock = clock;
    this.resync = resync;
    this.pending = new PendingRecords(limits, System::nanoTime);
    this.assignment = new Assignment(consumer, pending, clock);
    this.logEnd = new LogEnd(consumer, health, clock);
    this.lastTidy = clock.instant();
  }

  /** Makes {@link #run()} return soon. */
  void stop() {
    stopping = true;
    consumer.wakeup();
  }

  /**
   * Works until stopped; the caller then closes consumer and store.
   *
   * @throws UserError if only the user can say how to go on
   */
  @Override
  public void run() {
    subscribe();
    while (!stopping) {
      turn();
    }
    commitForOthersToSee();
  }

  void subscribe() {
    consumer.subscribe(List.of(Topics.ENRICHED.name()), assignment);
  }

  /** One turn of the loop, and what its failure means. */
  void turn() {
    health.turns();
    try {
      step();
    } catch (WakeupException | InterruptException e) {
      stopping = true;
    } catch (UserError e) {
      throw e;
    } catch (OffsetOutOfRangeException e) {
      throw new UserError("the log lost what the store wants next: " + e.getMessage(), 1);
    } catch (FencedException e) {
      fenced(e);
    } catch (StoreUnavailableException | RegistryUnavailableException | KafkaException e) {
      LOG.debug("Cannot write", e);
      if (!backoff.isWaiting() || !BrokerFaults.isRefusal(e)) { // each poll is refused anew
        away(e.getMessage());
      }
    } catch (RuntimeException e) {
      LOG.error("A fault of our own; nothing is written until it is gone", e);
      away(e.toString());
    }
  }

  private void step() {
    ConsumerRecords<byte[], byte[]> polled = consumer.poll(patience());
    pending.add(polled);
    if (backoff.isWaiting()) {
      return;
    }
    if (resync) {
      resync();
    }
    if (assignment.hasUnclaimed()) {
      assignment.claim(store, lookup);
    }
    health.assignment(assignment.problem());
    if (pending.isDue()) {
      write();
    } else if (polled.isEmpty() && pending.isEmpty()) {
      idle();
    }
  }

  private Duration patience() {
    if (backoff.isWaiting()) {
      return WAITING_POLL;
    }
    return pending.isEmpty() ? LONGEST_POLL : pending.untilDue();
  }

  private void resync() {
    store.open();
    List<TopicPartition> all =
        consumer.partitionsFor(Topics.ENRICHED.name(), Assignment.BROKER_LIMIT).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    Map<Integer, LogRange> log = LogRanges.of(consumer, all, Assignment.BROKER_LIMIT);
    store.resync(lookup.get().topic(), log);
    resync = false;
    LOG.info("Reading {} again from its start", Topics.ENRICHED.name());
  }

  private void write() {
    List<ConsumerRecord<byte[], byte[]>> records = pending.records();
    Map<TopicPartition, Place> places = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      Instant appended = Instant.ofEpochMilli(record.timestamp());
      places.put(partition, new Place(consumer.position(partition), appended));
    }
    commit(records, places);
    pending.clear();
    recovered();
  }

  private void commit(
      List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, Place> places) {
    List<Advance> advances = new ArrayList<>();
    places.forEach(
        (partition, place) ->
            advances.add(
                new Advance(
                    partition.partition(),
                    assignment.claimed().get(partition).next(),
                    place.next(),
                    place.completeUntil())));
    committer.commit(assignment.source(), records, advances);
    assignment.moved(places);
    consumer.commitAsync(Assignment.offsets(places), SinkWorker::notCommitted);
    metrics.lag(lag());
    tidyIfOverdue();
  }

  private void idle() {
    if (!logEnd.isDue()) {
      return;
    }
    if (assignment.isStandBy()) {
      store.open();
      recovered();
    }
    Map<TopicPartition, Place> news = logEnd.look(assignment.claimed());
    if (!news.isEmpty()) {
      commit(List.of(), news);
    }
    long lag = lag();
    metrics.lag(lag);
    if (lag == 0 && !assignment.claimed().isEmpty()) {
      recovered();
      tidy();
    }
  }

  private void recovered() {
    backoff.succeeded();
    health.waitingFor(null);
  }

  private void tidyIfOverdue() {
    if (Duration.between(lastTidy, clock.instant()).compareTo(TIDY_AT_LEAST) > 0) {
      tidy();
    }
  }

  private void tidy() {
    store.tidy();
    lastTidy = clock.instant();
  }

  private long lag() {
    return assignment.claimed().keySet().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(1))
        .sum();
  }

  private void away(String why) {
    assignment.unclaim();
    Duration wait = backoff.failed();
    health.waitingFor(why);
    health.assignment(assignment.problem());
    LOG.warn("{}; trying again in {} ms", why, wait.toMillis());
  }

  /**
   * Either the group has moved a partition on while we were stalled, and then a commit fails and
   * the next poll joins again; or the group still counts on us, and the other sink is none of its
   * own.
   */
  private void fenced(FencedException e) {
    metrics.fenced();
    Map<TopicPartition, OffsetAndMetadata> offsets = Assignment.offsets(assignment.claimed());
    assignment.unclaim();
    try {
      consumer.commitSync(offsets, Assignment.BROKER_LIMIT);
    } catch (CommitFailedException | RebalanceInProgressException left) {
      LOG.info("{}; joining the group again", e.getMessage());
      return;
    } catch (KafkaException unsure) {
      away(unsure.getMessage());
      return;
    }
    throw new UserError(
        "%s, and it is not of our group: one store takes one --name; stopped without writing"
            .formatted(e.getMessage()),
        1);
  }

  private void commitForOthersToSee() {
    try {
      consumer.commitSync(Assignment.offsets(assignment.claimed()), Duration.ofSeconds(2));
    } catch (KafkaException e) {
      LOG.debug("The group does not know our last positions; the store does", e);
    }
  }

  private static void notCommitted(Map<TopicPartition, OffsetAndMetadata> offsets, Exception e) {
    if (e != null) {
      LOG.debug("The group does not know the positions {}; the store does", offsets, e);
    }
  }
}
