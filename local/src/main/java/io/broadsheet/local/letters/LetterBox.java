package io.broadsheet.local.letters;

import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Topics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/**
 * The letters on the dead-letter topic, each once, those of erased articles left out.
 *
 * @param letters in the order of their partitions and offsets
 * @param hidden how many were left out because their article was erased
 */
record LetterBox(List<Letter> letters, Successors successors, long hidden) {

  static LetterBox open(TopicReader reader, Predicate<Letter> wanted) {
    return open(reader, reader.beginnings(Topics.DEAD_LETTER.name()), wanted);
  }

  /**
   * @param from where to begin to read
   */
  static LetterBox open(
      TopicReader reader, Map<TopicPartition, Long> from, Predicate<Letter> wanted) {
    Map<Letter.Identity, Letter> once = new LinkedHashMap<>();
    reader.read(
        from,
        record -> {
          Letter letter = Letter.of(record);
          if (wanted.test(letter)) {
            once.putIfAbsent(letter.identity(), letter);
          }
        });
    Successors successors = Successors.of(once.values(), reader);
    List<Letter> shown =
        once.values().stream().filter(letter -> !successors.isErased(letter)).toList();
    return new LetterBox(shown, successors, once.size() - shown.size());
  }
}
