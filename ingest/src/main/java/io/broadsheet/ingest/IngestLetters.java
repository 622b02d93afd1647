package io.broadsheet.ingest;

import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import io.broadsheet.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Dead letters for what could not become a record of {@code articles.raw}. There is no topic and
 * offset yet, so the file stands for the topic and the line for the offset: the same line of the
 * same file is the same letter.
 */
final class IngestLetters {
  static final String STAGE = "ingest";

  /** Headers take less than the rest up to {@code max.message.bytes}. */
  private static final int HEADER_BYTES = 64 * 1024;

  private IngestLetters() {}

  static ProducerRecord<String, byte[]> of(SourceItem.Fault fault) {
    int most = Topics.DEAD_LETTER.maxMessageBytes() - HEADER_BYTES;
    byte[] value = fault.bytes().length > most ? Arrays.copyOf(fault.bytes(), most) : fault.bytes();
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(Topics.DEAD_LETTER.name(), key(fault), value);
    DeadLetterHeaders.write(
        letter.headers(),
        STAGE,
        fault.reason(),
        fault.place() + ": " + fault.detail(),
        new ArticleRefusedException(fault.reason(), fault.detail()),
        new Origin(fault.place().file(), 0, fault.place().line()));
    if (fault.totalBytes() > value.length) {
      String total = Long.toString(fault.totalBytes());
      letter.headers().add(DeadLetterHeaders.VALUE_BYTES, total.getBytes(StandardCharsets.UTF_8));
    }
    return letter;
  }

  private static String key(SourceItem.Fault fault) {
    boolean sound = fault.id() != null && !fault.id().isBlank() && fault.id().length() <= 512;
    return sound ? fault.id() : null;
  }
}
