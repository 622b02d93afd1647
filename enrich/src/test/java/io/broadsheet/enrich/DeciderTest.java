package io.broadsheet.enrich;

import static io.broadsheet.enrich.EnrichBench.text;
import static io.broadsheet.enrich.EnrichBench.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.SiteFurniture;
import io.broadsheet.schemas.registry.AvroSerde;
import io.broadsheet.schemas.registry.IncompatibleSchemaException;
import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import io.broadsheet.schemas.registry.RegistryUnavailableException;
import io.broadsheet.schemas.registry.SchemaRegistry;
import io.broadsheet.schemas.registry.UnknownSchemaException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private static final int PARTITIONS = 12;

  private final SchemaRegistry registry = new MemorySchemaRegistry();
  private final FaultingSerde<RawArticle> raw =
      new FaultingSerde<>(new AvroSerde<>(RawArticle.class, registry));
  private final FaultingSerde<EnrichedArticle> enriched =
      new FaultingSerde<>(new AvroSerde<>(EnrichedArticle.class, registry));
  private final RegistryWait wait = new RegistryWait(Duration.ofSeconds(20));
  private final Decider decider = new Decider(parts());
  private final byte[] value = raw.encode("articles.raw", text("Rain", "It rained all day.", 10));

  private EnrichParts parts() {
    Clock clock = Clock.fixed(EnrichBench.NOW, ZoneOffset.UTC);
    return new EnrichParts(
        raw,
        enriched,
        new AvroSerde<>(SiteFurniture.class, registry),
        new Enricher(),
        new SiteKnowledge(),
        EnrichBench.LEARN_EVERY,
        Versions.current(),
        Limits.withArticle(4 * 1024 * 1024),
        PARTITIONS,
        EnrichBench.CLOSE_AFTER,
        wait,
        new EnrichMetrics(new SimpleMeterRegistry(), clock),
        clock);
  }

  private static RawRecord record(byte[] key, byte[] value, int partition, Headers headers) {
    return new RawRecord(key, value, headers, new Origin("articles.raw", partition, 77));
  }

  private static RawRecord atHome(String id, byte[] value) {
    byte[] key = utf8(id);
    return record(key, value, Rerouter.rightPartition(key, PARTITIONS), new RecordHeaders());
  }

  private static RawRecord misplaced(String id, byte[] value, Headers headers) {
    byte[] key = utf8(id);
    int wrong = (Rerouter.rightPartition(key, PARTITIONS) + 1) % PARTITIONS;
    return record(key, value, wrong, headers);
  }

  private Decision decide(RawRecord record) {
    return decider.decide(record, id -> null);
  }

  @Test
  void a_record_on_the_wrong_partition_goes_back_to_raw_as_it_was() {
    Headers headers = new RecordHeaders().add("traceparent", utf8("00-abc"));
    RawRecord record = misplaced("a", value, headers);

    Decision decision = decide(record);

    assertThat(decision.outcome()).isEqualTo(RecordOutcome.REROUTED);
    assertThat(decision.message().destination()).isEqualTo(Destination.RAW);
    assertThat(decision.message().key()).isEqualTo(utf8("a"));
    assertThat(decision.message().value()).isEqualTo(value);
    assertThat(decision.message().headers().lastHeader("traceparent")).isNotNull();
    assertThat(decision.revision()).isNull();
  }

  @Test
  void a_rerouted_tombstone_stays_a_tombstone() {
    Decision decision = decide(misplaced("a", null, new RecordHeaders()));
    assertThat(decision.outcome()).isEqualTo(RecordOutcome.REROUTED);
    assertThat(decision.message().value()).isNull();
  }

  @Test
  void a_record_that_is_never_right_ends_as_a_letter() {
    Headers headers = new RecordHeaders();
    for (int move = 0; move < Rerouter.MAX_MOVES; move++) {
      Decision decision = decide(misplaced("a", value, headers));
      assertThat(decision.outcome()).isEqualTo(RecordOutcome.REROUTED);
      headers = decision.message().headers();
    }
    Decision last = decide(misplaced("a", value, headers));
    assertThat(last.outcome()).isEqualTo(RecordOutcome.DEAD_LETTERED);
    assertThat(last.reason()).isEqualTo(DeadLetterReason.INTERNAL);
  }

  @Test
  void the_rerouted_record_is_put_where_it_counts_as_right() {
    Rerouter rerouter = new Rerouter(PARTITIONS);
    for (String id : new String[] {"a", "b", "Ünï", "3f2a"}) {
      int target =
          rerouter.partitions("articles.raw", utf8(id), value, 24).orElseThrow().iterator().next();
      RawRecord moved = record(utf8(id), value, target, new RecordHeaders());
      assertThat(rerouter.isMisplaced(moved)).isFalse();
    }
  }

  @Test
  void the_partition_is_that_of_javas_own_producer() {
    // From Kafka's own tests of murmur2: hashes of these keys are published there.
    assertThat(Rerouter.rightPartition(utf8("21"), 100)).isEqualTo(positive(-973932308) % 100);
    assertThat(Rerouter.rightPartition(utf8("foobar"), 100)).isEqualTo(positive(-790332482) % 100);
  }

  private static int positive(int hash) {
    return hash & 0x7fffffff;
  }

  @Test
  void a_registry_that_is_away_is_waited_for_and_nothing_is_dead_lettered() {
    raw.failNext(2, () -> new RegistryUnavailableException("connection refused"));
    enriched.failNext(1, () -> new RegistryUnavailableException("connection refused"));

    assertThat(decide(atHome("a", value)).outcome()).isEqualTo(RecordOutcome.ENRICHED);
    assertThat(wait.trouble()).isEmpty();
  }

  @Test
  void a_registry_that_stays_away_is_thrown_not_decided() {
    wait.close();
    raw.failNext(9, () -> new RegistryUnavailableException("connection refused"));

    assertThatThrownBy(() -> decide(atHome("a", value)))
        .isInstanceOf(RegistryUnavailableException.class);
    assertThat(wait.trouble()).contains("connection refused");
  }

  @Test
  void a_registry_that_refuses_our_own_schema_is_no_fault_of_the_record() {
    enriched.failNext(1, () -> new IncompatibleSchemaException("breaks FULL_TRANSITIVE"));
    assertThat(decide(atHome("a", value)).outcome()).isEqualTo(RecordOutcome.ENRICHED);
  }

  @Test
  void a_schema_the_registry_does_not_know_is_the_records_fault() {
    raw.failNext(1, () -> new UnknownSchemaException("no schema 4711"));
    assertThat(decide(atHome("a", value)).reason()).isEqualTo(DeadLetterReason.UNKNOWN_SCHEMA);
  }

  @Test
  void a_stack_overflow_is_a_letter() {
    raw.failNext(1, StackOverflowError::new);
    assertThat(decide(atHome("a", value)).reason()).isEqualTo(DeadLetterReason.TOO_DEEP);
  }

  @Test
  void a_fault_of_ours_is_a_letter_with_its_stack_trace() {
    raw.failNext(1, () -> new IllegalStateException("a bug"));
    Decision decision = decide(atHome("a", value));
    assertThat(decision.reason()).isEqualTo(DeadLetterReason.INTERNAL);
    assertThat(
            new String(
                decision.message().headers().lastHeader("__streams.errors.stacktrace").value(),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains("a bug", "at io.broadsheet");
  }

  @Test
  void memory_that_runs_out_is_no_fault_of_the_record() {
    raw.failNext(1, () -> new OutOfMemoryError("heap"));
    assertThatThrownBy(() -> decide(atHome("a", value))).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void a_fault_of_the_store_is_no_fault_of_the_record() {
    RawRecord record = atHome("a", value);
    assertThatThrownBy(
            () ->
                decider.decide(
                    record,
                    id -> {
                      throw new IllegalStateException("disk full");
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_enriched_record_that_would_not_fit_its_topic_is_too_large() {
    EnrichParts parts = parts();
    Limits tight = new Limits(4 * 1024 * 1024, 6 * 1024 * 1024, 100, 8 * 1024 * 1024);
    Decider strict =
        new Decider(
            new EnrichParts(
                parts.raw(),
                parts.enriched(),
                parts.furniture(),
                parts.enricher(),
                parts.knowledge(),
                parts.learnEvery(),
                parts.versions(),
                tight,
                parts.partitions(),
                parts.closeAfter(),
                parts.registry(),
                parts.metrics(),
                parts.clock()));
    Decision decision = strict.decide(atHome("a", value), id -> null);
    assertThat(decision.reason()).isEqualTo(DeadLetterReason.TOO_LARGE);
    assertThat(decision.revision()).isNull();
  }

  @Test
  void the_same_record_on_the_same_state_gives_the_same_bytes() {
    Decision once = decide(atHome("a", value));
    Decision again = decide(atHome("a", value));
    assertThat(again.message().value()).isEqualTo(once.message().value());
    assertThat(again.revision()).isEqualTo(once.revision());
  }
}
