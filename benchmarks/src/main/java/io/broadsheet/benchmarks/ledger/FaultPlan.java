package io.broadsheet.benchmarks.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The faults of a seed, all decided before the first one happens. Kinds and targets are dealt from
 * shuffled decks rather than drawn, so that each run meets all of them in proportion.
 */
final class FaultPlan {
  private FaultPlan() {}

  /** How fast faults follow each other, in milliseconds. */
  record Pace(int shortestGap, int longestGap) {
    static final Pace FULL = new Pace(10_000, 15_000);
    static final Pace SHORT = new Pace(5_000, 7_000);
  }

  private record Card(FaultKind kind, String target) {}

  /**
   * The same arguments give the same plan.
   *
   * @param fillsDisk whether the store's disk can be filled
   */
  static List<Fault> of(long seed, int faults, Pace pace, boolean fillsDisk) {
    Random random = new Random(seed);
    Deque<Card> deck = new ArrayDeque<>();
    List<Fault> plan = new ArrayList<>();
    while (plan.size() < faults) {
      if (deck.isEmpty()) {
        List<Card> cards = deck(fillsDisk);
        Collections.shuffle(cards, random);
        deck.addAll(cards);
      }
      Card card = deck.pop();
      int gap = between(random, pace.shortestGap(), pace.longestGap());
      FaultKind kind = card.kind();
      int lasts = between(random, kind.shortestMillis(), kind.longestMillis());
      plan.add(new Fault(plan.size() + 1, gap, kind, card.target(), lasts));
    }
    return List.copyOf(plan);
  }

  /** As it is written down before the run. */
  static String text(List<Fault> plan) {
    return plan.stream()
        .map(Fault::line)
        .collect(Collectors.joining("\n", "number\tgap_ms\tkind\ttarget\tlasts_ms\n", "\n"));
  }

  private static int between(Random random, int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Thirty cards, of which twenty kill a service or a broker. */
  private static List<Card> deck(boolean fillsDisk) {
    List<Card> cards = new ArrayList<>();
    add(cards, 5, FaultKind.KILL, Parts.INGEST);
    add(cards, 6, FaultKind.KILL, Parts.SINK);
    Parts.ENRICHERS.forEach(enricher -> add(cards, 3, FaultKind.KILL, enricher));
    Parts.BROKERS.forEach(broker -> add(cards, 1, FaultKind.KILL, broker));
    add(cards, 1, FaultKind.STOP_REGISTRY, Parts.REGISTRY);
    Parts.ENRICHERS.forEach(enricher -> add(cards, 1, FaultKind.PAUSE, enricher));
    add(cards, 1, FaultKind.PAUSE, Parts.SINK);
    add(cards, 1, FaultKind.PAUSE, Parts.BROKERS.get(0));
    add(cards, fillsDisk ? 1 : 2, FaultKind.STOP_DATABASE, Parts.DATABASE);
    add(cards, fillsDisk ? 1 : 0, FaultKind.FILL_DISK, Parts.DATABASE);
    add(cards, 2, FaultKind.DROP_ACKNOWLEDGEMENTS, Parts.WIRE_TO_BROKERS);
    add(cards, 1, FaultKind.DROP_ACKNOWLEDGEMENTS, Parts.WIRE_TO_INGEST);
    return cards;
  }

  private static void add(List<Card> cards, int times, FaultKind kind, String target) {
    cards.addAll(Collections.nCopies(times, new Card(kind, target)));
  }
}
