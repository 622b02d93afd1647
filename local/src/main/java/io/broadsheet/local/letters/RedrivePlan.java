package io.broadsheet.local.letters;

import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * What a redrive is going to do.
 *
 * @param steps by the place where the letter lies
 */
record RedrivePlan(Map<Origin, Step> steps) {

  /**
   * @param onRaw where the record to send stands, for a letter that does not hold it itself
   */
  record Step(Letter letter, Fate fate, Optional<Origin> onRaw) {}

  static RedrivePlan of(LetterBox box) {
    Map<Origin, Step> steps = new HashMap<>();
    for (Letter letter : box.letters()) {
      Fate fate = Redrive.fate(letter, box.successors());
      Optional<Origin> onRaw =
          Redrive.isFromEnriched(letter) ? box.successors().newestOnRaw(letter) : Optional.empty();
      steps.put(letter.place(), new Step(letter, fate, onRaw));
    }
    box.erased().forEach(letter -> steps.put(letter.place(), without(letter, Fate.ERASED)));
    box.repeats().forEach(letter -> steps.put(letter.place(), without(letter, Fate.REPEATED)));
    return new RedrivePlan(steps);
  }

  /** Where the first letter of each partition lies. */
  Map<TopicPartition, Long> from() {
    Map<TopicPartition, Long> from = new HashMap<>();
    steps
        .keySet()
        .forEach(
            place ->
                from.merge(
                    new TopicPartition(place.topic(), place.partition()),
                    place.offset(),
                    Math::min));
    return from;
  }

  Map<Fate, Integer> counts() {
    Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    steps.values().forEach(step -> counts.merge(step.fate(), 1, Integer::sum));
    return counts;
  }

  private static Step without(Letter letter, Fate fate) {
    return new Step(letter, fate, Optional.empty());
  }
}
