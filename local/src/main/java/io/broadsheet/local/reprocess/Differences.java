package io.broadsheet.local.reprocess;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.schemas.ArticleJson;
import io.broadsheet.schemas.EnrichedArticle;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;

/** What a new enricher version says otherwise, field by field. For one thread. */
final class Differences {
  /** They differ whenever anything is enriched anew. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "revision",
          "contentHash",
          "receivedAt",
          "enrichedAt",
          "enricherVersion",
          "adModelVersion",
          "furnitureVersion");

  private static final int MOST_EXAMPLES = 3;
  private static final int EXAMPLE_CHARACTERS = 60;
  private static final int BEFORE_DIFFERENCE = 12;
  private static final JsonMapper JSON = new JsonMapper();

  /** One article's field; the values are JSON, cut around the first character that differs. */
  record Example(String id, String live, String anew) {}

  /** A field that differs in so many articles. */
  static final class Field {
    private final List<Example> examples = new ArrayList<>();
    private long count;

    long count() {
      return count;
    }

    List<Example> examples() {
      return examples;
    }
  }

  private final Map<String, Field> fields = new TreeMap<>();
  private final Set<String> ids = new TreeSet<>();
  private long same;
  private long onlyNew;
  private long onlyLive;
  private long movedOn;

  /**
   * @param live null if the article is not there, or erased
   * @param anew likewise
   */
  void compare(String id, EnrichedArticle live, EnrichedArticle anew) {
    if (live == null && anew == null) {
      return;
    }
    if (anew == null) {
      onlyLive++;
    } else if (live == null) {
      onlyNew++;
    } else if (live.getReceivedAt().isAfter(anew.getReceivedAt())) {
      movedOn++;
    } else {
      compareFields(id, live, anew);
    }
  }

  private void compareFields(String id, EnrichedArticle live, EnrichedArticle anew) {
    boolean differs = false;
    for (Schema.Field field : anew.getSchema().getFields()) {
      Object before = live.get(field.pos());
      Object after = anew.get(field.pos());
      if (!LEFT_OUT.contains(field.name()) && !Objects.equals(before, after)) {
        note(fields.computeIfAbsent(field.name(), name -> new Field()), id, before, after);
        differs = true;
      }
    }
    if (differs) {
      ids.add(id);
    } else {
      same++;
    }
  }

  private static void note(Field field, String id, Object before, Object after) {
    field.count++;
    if (field.examples.size() < MOST_EXAMPLES) {
      String live = json(before);
      String anew = json(after);
      int from = Math.max(0, firstDifference(live, anew) - BEFORE_DIFFERENCE);
      field.examples.add(new Example(id, cut(live, from), cut(anew, from)));
    }
  }

  private static int firstDifference(String one, String two) {
    int at = 0;
    while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String cut(String text, int from) {
    int start = Math.min(from, text.length());
    int end = Math.min(text.length(), start + EXAMPLE_CHARACTERS);
    return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
  }

  private static String json(Object value) {
    StringWriter written = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(written)) {
      ArticleJson.writeValue(generator, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return written.toString();
  }

  Map<String, Field> fields() {
    return fields;
  }

  /** The articles of which any field differs. */
  Set<String> ids() {
    return ids;
  }

  long same() {
    return same;
  }

  /** Articles of the run that are not live. */
  long onlyNew() {
    return onlyNew;
  }

  /** Live articles that the run did not write. */
  long onlyLive() {
    return onlyLive;
  }

  /** Articles that came again since the run; they are not compared. */
  long movedOn() {
    return movedOn;
  }
}
