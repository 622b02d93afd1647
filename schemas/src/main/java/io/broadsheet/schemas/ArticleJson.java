package io.broadsheet.schemas;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * An enriched article as JSON: the schema's own names and order, absent is {@code null}, dates as
 * {@code YYYY-MM-DD}, times as RFC 3339 in UTC with milliseconds.
 */
public final class ArticleJson {
  /** RFC 3339 in UTC, always with three digits of milliseconds. */
  public static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ArticleJson() {}

  /**
   * Writes one JSON object.
   *
   * @param leftOut names of fields to leave out, for example those that the clock decides
   */
  public static void write(JsonGenerator json, EnrichedArticle article, Set<String> leftOut)
      throws IOException {
    writeRecord(json, article, leftOut);
  }

  private static void writeRecord(JsonGenerator json, IndexedRecord record, Set<String> leftOut)
      throws IOException {
    json.writeStartObject();
    for (Schema.Field field : record.getSchema().getFields()) {
      if (!leftOut.contains(field.name())) {
        json.writeFieldName(field.name());
        writeValue(json, record.get(field.pos()));
      }
    }
    json.writeEndObject();
  }

  /** Writes one field's value: a string, number, boolean, date, time, record, list, map or null. */
  public static void writeValue(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof IndexedRecord record) {
      writeRecord(json, record, Set.of());
    } else if (value instanceof Collection<?> list) {
      writeList(json, List.copyOf(list));
    } else if (value instanceof Map<?, ?> map) {
      writeMap(json, map);
    } else if (value instanceof Instant time) {
      json.writeString(TIME.format(time));
    } else if (value instanceof LocalDate
        || value instanceof CharSequence
        || value instanceof Enum) {
      json.writeString(value.toString());
    } else {
      json.writePOJO(value);
    }
  }

  private static void writeList(JsonGenerator json, List<?> list) throws IOException {
    json.writeStartArray();
    for (Object item : list) {
      writeValue(json, item);
    }
    json.writeEndArray();
  }

  private static void writeMap(JsonGenerator json, Map<?, ?> map) throws IOException {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put(name.toString(), value));
    json.writeStartObject();
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      json.writeFieldName(entry.getKey());
      writeValue(json, entry.getValue());
    }
    json.writeEndObject();
  }
}
