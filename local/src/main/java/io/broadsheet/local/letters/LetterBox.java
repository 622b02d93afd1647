package io.broadsheet.local.letters;

import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The letters on the dead-letter topic, each once, those of erased articles left out.
 *
 * @param letters in the order of their partitions and offsets
 * @param repeats letters of which an earlier one says the same; those of erased articles among them
 * @param erased those that were left out because their article was erased
 */
record LetterBox(
    List<Letter> letters, List<Letter> repeats, List<Letter> erased, Successors successors) {

  /** Which letters repeat others is judged by all letters, wanted or not. */
  static LetterBox open(TopicReader reader, Predicate<Letter> wanted) {
    Map<Letter.Identity, Letter> once = new LinkedHashMap<>();
    List<Letter> repeats = new ArrayList<>();
    reader.readAll(
        Topics.DEAD_LETTER.name(),
        record -> {
          Letter letter = Letter.of(record);
          if (once.putIfAbsent(letter.identity(), letter) != null && wanted.test(letter)) {
            repeats.add(letter);
          }
        });
    List<Letter> all = once.values().stream().filter(wanted).toList();
    Successors successors = Successors.of(all, reader);
    return new LetterBox(
        all.stream().filter(letter -> !successors.isErased(letter)).toList(),
        repeats,
        all.stream().filter(successors::isErased).toList(),
        successors);
  }
}
