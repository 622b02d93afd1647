package io.broadsheet.local.letters;

import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Decides about each letter, and makes the record that goes through again; does no I/O. */
final class Redrive {
  /** How often a record was sent again: decimal digits. */
  static final String ATTEMPT = "broadsheet.redrive-attempt";

  static final int MOST_ATTEMPTS = 3;

  private static final Map<String, Topic> TARGETS =
      Stream.of(Topics.RAW, Topics.ENRICHED)
          .collect(Collectors.toMap(Topic::name, Function.identity()));

  private Redrive() {}

  static Fate fate(Letter letter, Successors successors) {
    Topic target = TARGETS.get(letter.origin().topic());
    if (target == null) {
      return Fate.WITHOUT_TOPIC;
    } else if (letter.record().key() == null) {
      return Fate.WITHOUT_KEY;
    } else if (letter.isCut()) {
      return Fate.INCOMPLETE;
    } else if (successors.isSuperseded(letter)) {
      return Fate.SUPERSEDED;
    } else if (attempts(letter) >= MOST_ATTEMPTS) {
      return Fate.TRIED_OFTEN_ENOUGH;
    } else if (size(letter) > target.maxMessageBytes()) {
      return Fate.TOO_LARGE;
    }
    return Fate.SENT;
  }

  /** The record as it was, on the topic it stood on, with one more attempt in its headers. */
  static ProducerRecord<byte[], byte[]> again(Letter letter) {
    Headers headers = new RecordHeaders(letter.record().headers().toArray());
    DeadLetterHeaders.NAMES.forEach(headers::remove);
    headers.remove(ATTEMPT);
    String attempt = Integer.toString(attempts(letter) + 1);
    headers.add(ATTEMPT, attempt.getBytes(StandardCharsets.US_ASCII));
    return new ProducerRecord<>(
        letter.origin().topic(), null, letter.record().key(), letter.record().value(), headers);
  }

  private static int attempts(Letter letter) {
    Header header = letter.record().headers().lastHeader(ATTEMPT);
    try {
      return header == null
          ? 0
          : Integer.parseInt(new String(header.value(), StandardCharsets.US_ASCII));
    } catch (NumberFormatException foreign) {
      return MOST_ATTEMPTS;
    }
  }

  private static long size(Letter letter) {
    return Math.max(0, letter.record().serializedKeySize())
        + (long) Math.max(0, letter.record().serializedValueSize());
  }
}
