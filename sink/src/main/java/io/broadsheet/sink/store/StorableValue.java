package io.broadsheet.sink.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.broadsheet.schemas.ArticleJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;

/**
 * A field's value in the form in which every store takes it.
 *
 * <p>PostgreSQL has no U+0000 in text, no year 10000 in our four digits, and its driver breaks the
 * connection over half a surrogate pair; SQLite takes all of them and reads back something else. So
 * both refuse them, here, and hold the same rows.
 */
final class StorableValue {
  private static final JsonFactory JSON = new JsonFactory();

  private StorableValue() {}

  /**
   * @param column named in the message if the value is refused
   * @throws RefusedDataException if no store takes the value
   */
  static Object of(String column, ColumnType type, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case TEXT -> text(column, (String) value);
      case DOUBLE -> number(column, (Double) value);
      case DATE -> date(column, (LocalDate) value);
      case TIME -> time(column, (Instant) value);
      case JSON -> jsonText(column, json(value));
      case INTEGER, BIGINT, BOOLEAN -> value;
    };
  }

  static String text(String column, String value) {
    for (int i = 0; i < value.length(); i++) {
      char unit = value.charAt(i);
      if (unit == 0) {
        throw notText(column, "U+0000", i);
      }
      if (Character.isSurrogate(unit)) {
        if (Character.charCount(value.codePointAt(i)) == 1) {
          throw notText(column, "half a surrogate pair", i);
        }
        i++;
      }
    }
    return value;
  }

  /** JSON hides U+0000 behind an escape, which PostgreSQL's jsonb refuses all the same. */
  private static String jsonText(String column, String json) {
    for (int i = json.indexOf('\\'); i >= 0; i = json.indexOf('\\', i + 2)) {
      if (json.startsWith("u0000", i + 1)) {
        throw notText(column, "U+0000", i);
      }
    }
    return text(column, json);
  }

  private static RefusedDataException notText(String column, String what, int place) {
    return new RefusedDataException(
        "%s holds %s at character %d, which is no text".formatted(column, what, place),
        RefusedDataException.NOT_A_CHARACTER);
  }

  static Double number(String column, Double value) {
    if (!Double.isFinite(value)) {
      throw new RefusedDataException(
          column + " is " + value + ", which is no number", RefusedDataException.NO_SUCH_NUMBER);
    }
    return value;
  }

  private static String date(String column, LocalDate value) {
    if (value.getYear() < 1 || value.getYear() > 9999) {
      throw new RefusedDataException(
          column + " is in the year " + value.getYear() + ", outside 1 to 9999",
          RefusedDataException.NO_SUCH_DATE);
    }
    return value.toString();
  }

  private static String time(String column, Instant value) {
    date(column, LocalDate.ofInstant(value, ZoneOffset.UTC));
    return ArticleJson.TIME.format(value);
  }

  /** A list or map as JSON, by the message's own names. */
  static String json(Object value) {
    if (value instanceof Collection<?> list && list.isEmpty()) {
      return "[]";
    }
    if (value instanceof Map<?, ?> map && map.isEmpty()) {
      return "{}";
    }
    StringWriter written = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(written)) {
      ArticleJson.writeValue(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }
}
