package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.page.CleanText;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * The last look at a record before it leaves: no string of it holds U+0000 or half a surrogate
 * pair. They are gone from the input, but a page can write them as character references ({@code
 * &#xD800;}) or escapes in JSON, and a cut may go through a pair. UTF-8 can't carry the one, no
 * database the other. Lengths stay, so offsets do.
 */
final class WholeCharacters {
  private WholeCharacters() {}

  /** Mends the record and what is in it. */
  static <T extends IndexedRecord> T in(T record) {
    for (Schema.Field field : record.getSchema().getFields()) {
      record.put(field.pos(), mended(record.get(field.pos())));
    }
    return record;
  }

  /** The text, mended; null stays null. */
  static String of(String text) {
    return text == null ? null : CleanText.of(text);
  }

  private static Object mended(Object value) {
    if (value instanceof String text) {
      return of(text);
    } else if (value instanceof List<?> list) {
      return list.stream().map(WholeCharacters::mended).toList();
    } else if (value instanceof IndexedRecord record) {
      return in(record);
    }
    return value;
  }
}
