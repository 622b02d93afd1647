package io.broadsheet.local.letters;

import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Decides about each letter, and makes the record that goes through again; does no I/O.
 *
 * <p>Everything goes through raw. What enrich refused is sent as it was. What the sink refused is
 * never appended to enriched, where only enrich may write: the article's newest record on raw is
 * sent, and enrich understands it anew.
 */
final class Redrive {
  static final int MOST_ATTEMPTS = 3;

  /** What enrich takes from raw: the topic's own limit, less what a batch adds to its record. */
  private static final int MOST_BYTES = Topics.RAW.maxMessageBytes() - 64 * 1024;

  private Redrive() {}

  static Fate fate(Letter letter, Successors successors) {
    if (!isFromRaw(letter) && !isFromEnriched(letter)) {
      return Fate.WITHOUT_TOPIC;
    } else if (letter.key() == null) {
      return Fate.WITHOUT_KEY;
    } else if (successors.isSuperseded(letter)) {
      return Fate.SUPERSEDED;
    } else if (letter.attempts() >= MOST_ATTEMPTS) {
      return Fate.TRIED_OFTEN_ENOUGH;
    } else if (isFromEnriched(letter)) {
      return successors.newestOnRaw(letter).isPresent() ? Fate.SENT : Fate.NOT_ON_RAW;
    } else if (letter.isCut()) {
      return Fate.INCOMPLETE;
    }
    return letter.bytes() > MOST_BYTES ? Fate.TOO_LARGE : Fate.SENT;
  }

  /** Whether the letter holds an enriched record, and not what would have to be sent again. */
  static boolean isFromEnriched(Letter letter) {
    return letter.origin().topic().equals(Topics.ENRICHED.name());
  }

  private static boolean isFromRaw(Letter letter) {
    return letter.origin().topic().equals(Topics.RAW.name());
  }

  /**
   * A record for raw with key, value and foreign headers as they were and one more attempt noted.
   *
   * @param source the letter's own record, or the one on raw
   */
  static ProducerRecord<byte[], byte[]> again(
      ConsumerRecord<byte[], byte[]> source, Letter letter) {
    Headers headers = new RecordHeaders(source.headers().toArray());
    DeadLetterHeaders.NAMES.forEach(headers::remove);
    headers.remove(DeadLetterHeaders.ATTEMPT);
    String attempt = Integer.toString(letter.attempts() + 1);
    headers.add(DeadLetterHeaders.ATTEMPT, attempt.getBytes(StandardCharsets.US_ASCII));
    return new ProducerRecord<>(Topics.RAW.name(), null, source.key(), source.value(), headers);
  }
}
