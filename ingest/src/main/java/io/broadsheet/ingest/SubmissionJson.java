package io.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.broadsheet.schemas.DeadLetterReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One article in JSON: {@code {url?, html? or text?, source?, fetchedAt?, hints?}}. Depth, lengths
 * and duplicate names are bounded while reading; every refusal says where. Thread-safe.
 */
public final class SubmissionJson {
  private static final Set<String> TEXTS = Set.of("url", "html", "text", "source");
  private static final int MAX_DEPTH = 32;

  private final SubmissionLimits limits;
  private final boolean strict;
  private final JsonFactory factory;

  private SubmissionJson(SubmissionLimits limits, boolean strict) {
    this.limits = limits;
    this.strict = strict;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(limits.maxJsonBytes())
                    .maxNumberLength(100)
                    .maxNameLength(1000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
  }

  /** As over HTTP: a member that is not in the list is refused. */
  public static SubmissionJson strict(SubmissionLimits limits) {
    return new SubmissionJson(limits, true);
  }

  /** As from files: {@code id} is taken too, and whatever else stands there is not read. */
  public static SubmissionJson lenient(SubmissionLimits limits) {
    return new SubmissionJson(limits, false);
  }

  /**
   * Reads one article.
   *
   * @param source what stands in where the JSON names no source
   * @throws ArticleRefusedException if this is not the JSON of one sound article
   */
  public Submission read(byte[] json, int offset, int length, String source) {
    Members members = new Members();
    try {
      readObject(json, offset, length, members);
      return members.submission(source, limits);
    } catch (ArticleRefusedException refused) {
      throw refused.of(members.texts.get("id"));
    }
  }

  private void readObject(byte[] json, int offset, int length, Members members) {
    try (JsonParser parser = factory.createParser(new ByteArrayInputStream(json, offset, length))) {
      expect(parser, parser.nextToken() == JsonToken.START_OBJECT, "a JSON object");
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        readMember(parser, members);
      }
      expect(parser, parser.nextToken() == null, "nothing after the object");
    } catch (StreamConstraintsException tooMuch) {
      throw refused(DeadLetterReason.TOO_LARGE, tooMuch);
    } catch (JsonProcessingException malformed) {
      throw refused(DeadLetterReason.UNDECODABLE, malformed);
    } catch (IOException malformed) {
      throw new ArticleRefusedException(
          DeadLetterReason.UNDECODABLE, "not UTF-8 JSON: " + malformed.getMessage());
    }
  }

  private void readMember(JsonParser parser, Members members) throws IOException {
    String name = parser.currentName();
    JsonToken value = parser.nextToken();
    if (TEXTS.contains(name) || name.equals("id") && !strict) {
      members.texts.put(name, text(parser, name.equals("id")));
    } else if (name.equals("fetchedAt")) {
      members.fetchedAt = instant(parser);
    } else if (name.equals("hints")) {
      readHints(parser, members.hints);
    } else {
      expect(parser, !strict, "one of url, html, text, source, fetchedAt, hints");
      if (value.isStructStart()) {
        parser.skipChildren();
      }
    }
  }

  private static String text(JsonParser parser, boolean numberToo) throws IOException {
    JsonToken token = parser.currentToken();
    boolean number = numberToo && token == JsonToken.VALUE_NUMBER_INT;
    expect(
        parser,
        token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL || number,
        "a string or null");
    return token == JsonToken.VALUE_NULL ? null : parser.getText();
  }

  private static void readHints(JsonParser parser, Map<String, String> hints) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(parser, parser.currentToken() == JsonToken.START_OBJECT, "an object of strings");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      String value = text(parser, false);
      if (value != null) {
        hints.put(name, value);
      }
    }
  }

  private static Instant instant(JsonParser parser) throws IOException {
    String written = text(parser, false);
    try {
      return written == null ? null : Timestamps.check(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeException notATime) {
      expect(parser, false, "a time with zone, such as 2025-05-20T14:05:00Z");
      return null;
    }
  }

  private static void expect(JsonParser parser, boolean holds, String expected) {
    if (!holds) {
      String pointer = parser.getParsingContext().pathAsPointer().toString();
      String where = pointer.isEmpty() ? "" : " at " + pointer;
      throw new ArticleRefusedException(
          DeadLetterReason.UNDECODABLE, "expected " + expected + where + place(parser), pointer);
    }
  }

  private static String place(JsonParser parser) {
    var at = parser.currentTokenLocation();
    return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  private static ArticleRefusedException refused(
      DeadLetterReason reason, JsonProcessingException fault) {
    var at = fault.getLocation();
    String place =
        at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    return new ArticleRefusedException(reason, fault.getOriginalMessage() + place);
  }

  /** What was read so far. */
  private static final class Members {
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> hints = new HashMap<>();
    private Instant fetchedAt;

    Submission submission(String source, SubmissionLimits limits) {
      String named = texts.get("source");
      return Submission.of(
          texts.get("id"),
          texts.get("url"),
          texts.get("html"),
          texts.get("text"),
          named == null ? source : named,
          fetchedAt,
          hints,
          limits);
    }
  }
}
