package io.broadsheet.schemas;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.header.Headers;

/**
 * The headers of a dead letter: why, where and when. The names that start with {@code
 * __streams.errors.} are Kafka Streams' own (KIP-1034), whichever stage writes them, so that one
 * tool reads them all. Every value is UTF-8 text; partition and offset are decimal numbers.
 */
public final class DeadLetterHeaders {
  public static final String EXCEPTION = "__streams.errors.exception";
  public static final String MESSAGE = "__streams.errors.message";
  public static final String STACKTRACE = "__streams.errors.stacktrace";
  public static final String TOPIC = "__streams.errors.topic";
  public static final String PARTITION = "__streams.errors.partition";
  public static final String OFFSET = "__streams.errors.offset";

  /** {@code ingest}, {@code enrich} or {@code sink}. */
  public static final String STAGE = "broadsheet.stage";

  /** A {@link DeadLetterReason#label()}. */
  public static final String REASON = "broadsheet.reason";

  /** Only on a letter whose value had to be cut to fit: the original length in bytes. */
  public static final String VALUE_BYTES = "broadsheet.value-bytes";

  /**
   * On a record that came from a letter: how often it was sent through again, in decimal digits. It
   * goes where the record goes, from raw to enriched and into the next letter, and enrich
   * understands a record that has it anew, changed or not.
   */
  public static final String ATTEMPT = "broadsheet.redrive-attempt";

  /** All that say what became of the record, in the order they are written. */
  public static final List<String> NAMES =
      List.of(EXCEPTION, MESSAGE, STACKTRACE, TOPIC, PARTITION, OFFSET, STAGE, REASON, VALUE_BYTES);

  /** A stack trace is cut to this many bytes of UTF-8. */
  public static final int MAX_STACKTRACE_BYTES = 8 * 1024;

  /** A message is cut to this many bytes of UTF-8. */
  public static final int MAX_MESSAGE_BYTES = 1024;

  private DeadLetterHeaders() {}

  /** Where the record stood that could not be handled. */
  public record Origin(String topic, int partition, long offset) {}

  /**
   * Puts the headers on a letter; what an earlier letter left under the same names goes.
   *
   * @param stage {@code ingest}, {@code enrich} or {@code sink}
   * @param detail one sentence for whoever reads the letter; null means the fault's own message
   * @param fault gives class name and stack trace
   */
  public static void write(
      Headers headers,
      String stage,
      DeadLetterReason reason,
      String detail,
      Throwable fault,
      Origin origin) {
    NAMES.forEach(headers::remove);
    String message = detail != null ? detail : String.valueOf(fault.getMessage());
    put(headers, EXCEPTION, fault.getClass().getName(), MAX_MESSAGE_BYTES);
    put(headers, MESSAGE, message, MAX_MESSAGE_BYTES);
    put(headers, STACKTRACE, stackTrace(fault), MAX_STACKTRACE_BYTES);
    put(headers, TOPIC, origin.topic(), MAX_MESSAGE_BYTES);
    put(headers, PARTITION, Integer.toString(origin.partition()), MAX_MESSAGE_BYTES);
    put(headers, OFFSET, Long.toString(origin.offset()), MAX_MESSAGE_BYTES);
    put(headers, STAGE, stage, MAX_MESSAGE_BYTES);
    put(headers, REASON, reason.label(), MAX_MESSAGE_BYTES);
  }

  private static void put(Headers headers, String name, String value, int maxBytes) {
    headers.add(name, cut(value, maxBytes));
  }

  private static String stackTrace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  /** The longest start of the text that takes at most so many bytes, never half a character. */
  private static byte[] cut(String text, int maxBytes) {
    CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer in = CharBuffer.wrap(text, 0, Math.min(text.length(), maxBytes));
    ByteBuffer out = ByteBuffer.allocate(maxBytes);
    encoder.encode(in, out, true);
    return Arrays.copyOf(out.array(), out.position());
  }
}
