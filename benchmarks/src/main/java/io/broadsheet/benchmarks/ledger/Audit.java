package io.broadsheet.benchmarks.ledger;

import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.schemas.Topics;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Holds what a run left behind against the law. What must be on enriched, among the dead letters
 * and in storage follows from raw alone, record by record.
 */
final class Audit {
  private static final String ENRICH_STAGE = "enrich";

  private final Evidence evidence;
  private final Law law;
  private final Findings findings = new Findings();
  private final Map<RecordOutcome, Long> outcomes = new EnumMap<>(RecordOutcome.class);
  private final Map<Integer, List<RawEntry>> enrichedOf = new TreeMap<>();
  private final Map<String, Long> lettersOf = new HashMap<>();
  private final List<RawEntry> moved = new ArrayList<>();

  /** What an audit comes to. */
  record Result(Counts counts, Findings findings) {}

  private Audit(Evidence evidence, ToIntFunction<String> rightPartition) {
    this.evidence = evidence;
    this.law = new Law(rightPartition);
  }

  /**
   * @param rightPartition where a key belongs
   */
  static Result of(Evidence evidence, ToIntFunction<String> rightPartition) {
    Audit audit = new Audit(evidence, rightPartition);
    PostAudit.check(evidence.journal(), evidence.raw(), audit.findings);
    audit.judgeRaw();
    audit.checkEnriched();
    audit.checkLetters();
    audit.checkMoves();
    audit.checkTally();
    StorageAudit.check(evidence, audit.findings);
    return new Result(audit.counts(), audit.findings);
  }

  private void judgeRaw() {
    for (RawEntry entry : evidence.raw()) {
      RecordOutcome outcome = law.outcome(entry);
      outcomes.merge(outcome, 1L, Long::sum);
      switch (outcome) {
        case ENRICHED, ERASED ->
            enrichedOf.computeIfAbsent(entry.partition(), none -> new ArrayList<>()).add(entry);
        case DEAD_LETTERED -> lettersOf.put(entry.place(), 0L);
        case REROUTED -> moved.add(entry);
        case UNCHANGED, SUPERSEDED -> {}
      }
    }
  }

  private void checkEnriched() {
    Map<Integer, List<Evidence.Understood>> actual =
        evidence.enriched().stream()
            .collect(
                Collectors.groupingBy(
                    Evidence.Understood::partition, TreeMap::new, Collectors.toList()));
    Set<Integer> partitions = new TreeSet<>(enrichedOf.keySet());
    partitions.addAll(actual.keySet());
    for (int partition : partitions) {
      SequenceAudit.check(
          enrichedOf.getOrDefault(partition, List.of()),
          actual.getOrDefault(partition, List.of()),
          findings);
    }
  }

  /** Dead letters are exactly the planted ones, one each, and all from enrich. */
  private void checkLetters() {
    for (Evidence.Buried letter : evidence.letters()) {
      String place = letter.partition() + "@" + letter.offset();
      boolean planted =
          letter.stage().equals(ENRICH_STAGE)
              && letter.topic().equals(Topics.RAW.name())
              && lettersOf.containsKey(place);
      if (planted) {
        lettersOf.merge(place, 1L, Long::sum);
      } else {
        findings.other("a dead letter that was not planted: " + letter);
      }
    }
    lettersOf.forEach(
        (place, letters) -> {
          if (letters == 0) {
            findings.lost("no dead letter about raw " + place);
          } else if (letters > 1) {
            findings.doubled(letters + " dead letters about raw " + place);
          }
        });
  }

  private void checkMoves() {
    Map<String, Long> copies =
        evidence.raw().stream()
            .filter(entry -> entry.movedFrom() != null)
            .collect(Collectors.groupingBy(RawEntry::movedFrom, Collectors.counting()));
    for (RawEntry entry : moved) {
      long found = copies.getOrDefault(entry.place(), 0L);
      if (found == 0) {
        findings.lost("raw " + entry.place() + " was rerouted to nowhere");
      } else if (found > 1) {
        findings.doubled("raw " + entry.place() + " was rerouted " + found + " times");
      }
    }
  }

  /** Enrich's own counts are exact, too. */
  private void checkTally() {
    for (RecordOutcome outcome : RecordOutcome.values()) {
      long counted = evidence.tally().count(outcome);
      if (counted != count(outcome)) {
        findings.other(
            "enrich counted %d %s, and the log says %d"
                .formatted(counted, outcome.label(), count(outcome)));
      }
    }
  }

  private long count(RecordOutcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  private Counts counts() {
    long acknowledged =
        evidence.journal().stream().filter(PostJournal.Entry::isAcknowledgement).count();
    return new Counts(
        evidence.journal().size() - acknowledged,
        acknowledged,
        evidence.raw().size(),
        count(RecordOutcome.ENRICHED),
        count(RecordOutcome.UNCHANGED),
        count(RecordOutcome.ERASED),
        count(RecordOutcome.SUPERSEDED),
        count(RecordOutcome.REROUTED),
        count(RecordOutcome.DEAD_LETTERED),
        evidence.rows().size(),
        findings.lost(),
        findings.doubled(),
        findings.outOfOrder());
  }
}
