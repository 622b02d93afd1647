package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores key points, quotes with speakers, section, entities and date of change against our labels.
 * A field counts where it was labelled. Not thread-safe.
 */
final class FieldScorer {
  private final Tally tally = new Tally();
  private final Figures figures = new Figures();

  void add(JsonNode gold, EnrichedArticle found) {
    keyPoints(gold.path("keyPoints"), found);
    if (gold.has("quotes")) {
      quotes(gold, found);
      entities(gold, "people", "PERSON", found);
      entities(gold, "organizations", "ORGANIZATION", found);
      entities(gold, "places", "LOCATION", found);
    }
    if (gold.has("section")) {
      section(gold, found.getSection());
    }
    if (gold.has("modified")) {
      modified(gold.path("modified"), found.getModifiedAt());
    }
  }

  Map<String, Double> figures() {
    Map<String, Double> all = new LinkedHashMap<>(tally.figures());
    all.putAll(figures.means());
    return all;
  }

  private void keyPoints(JsonNode gold, EnrichedArticle found) {
    Set<String> wanted = texts(gold);
    Set<String> given = new HashSet<>();
    found.getKeyPoints().forEach(point -> given.add(GoldFields.key(point)));
    if (wanted.isEmpty()) {
      figures.add("keyPoints.none", given.isEmpty());
    }
    count("keyPoints", wanted, given);
  }

  private void quotes(JsonNode gold, EnrichedArticle found) {
    Map<String, JsonNode> wanted = new LinkedHashMap<>();
    gold.path("quotes").forEach(quote -> wanted.put(quote.path("quote").asText(), quote));
    Set<String> ignored = texts(gold.path("quotesEitherWay"));
    Set<String> given = new HashSet<>();
    for (Quote quote : found.getQuotes()) {
      String key = GoldFields.key(quote.getText());
      boolean first = !ignored.contains(key) && given.add(key);
      if (first && wanted.containsKey(key)) {
        JsonNode speakers = wanted.get(key).path("speakers");
        figures.add("speakers.exact", isOneOf(speakers, quote.getSpeaker()));
      }
    }
    if (wanted.isEmpty()) {
      figures.add("quotes.none", given.isEmpty());
    }
    count("quotes", wanted.keySet(), given);
  }

  private static boolean isOneOf(JsonNode names, String found) {
    for (JsonNode name : names) {
      boolean same = name.isNull() ? found == null : found != null && same(name.asText(), found);
      if (same) {
        return true;
      }
    }
    return false;
  }

  /** Each labelled name counts once, under whichever of its forms it was found. */
  private void entities(JsonNode gold, String field, String type, EnrichedArticle found) {
    List<Set<String>> wanted = new ArrayList<>();
    gold.path(field).forEach(names -> wanted.add(forms(names)));
    Set<String> ignored = forms(gold.path("eitherWay"));
    Set<Set<String>> hits = new HashSet<>();
    int extras = 0;
    for (var entity : found.getEntities()) {
      String name = Normal.form(entity.getName());
      if (entity.getType().equals(type) && !ignored.contains(name)) {
        var hit = wanted.stream().filter(names -> names.contains(name)).findFirst();
        hit.ifPresent(hits::add);
        extras += hit.isPresent() ? 0 : 1;
      }
    }
    tally.add(field, hits.size(), extras, wanted.size() - hits.size());
  }

  private void section(JsonNode gold, String found) {
    JsonNode wanted = gold.path("section");
    boolean right = found != null && isOneOf(wanted, found);
    if (wanted.isEmpty()) {
      figures.add("section.none", found == null);
    } else if (!gold.path("sectionOptional").asBoolean() || found != null) {
      figures.add("section.exact", right);
    }
  }

  /** Where the page gives no time and zone, the record has nothing to say; the same day is fine. */
  private void modified(JsonNode gold, Instant found) {
    String wanted = gold.isNull() ? "" : gold.asText();
    if (wanted.length() > 10) {
      LocalDate day = day(OffsetDateTime.parse(wanted).toInstant());
      figures.add("modified.exact", found != null && day.equals(day(found)));
    } else {
      boolean same = found != null && day(found).toString().equals(wanted);
      figures.add("modified.none", found == null || same);
    }
  }

  private static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private void count(String field, Set<String> wanted, Set<String> given) {
    Set<String> both = new HashSet<>(wanted);
    both.retainAll(given);
    tally.add(field, both.size(), given.size() - both.size(), wanted.size() - both.size());
  }

  private static boolean same(String gold, String found) {
    return Normal.form(gold).equals(Normal.form(found));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static Set<String> forms(JsonNode list) {
    Set<String> forms = new HashSet<>();
    list.forEach(item -> forms.add(Normal.form(item.asText())));
    return forms;
  }
}
