package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.schemas.EnrichedArticle;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Scores extracted fields against gold; a page counts for a field only where its gold has it. */
public final class PageScorer {
  private final Figures figures = new Figures();
  private final Figures body = new Figures();
  private double segmentHits;
  private double segmentExtras;
  private double segmentMisses;
  private boolean segments;

  public void add(JsonNode expected, EnrichedArticle found) {
    body(expected, found);
    segments(expected, found);
    title(expected, found);
    authors(expected, found);
    date(expected, found);
    language(expected, found);
    if (expected.hasNonNull("siteName")) {
      figures.add("site.exact", same(expected.path("siteName").asText(), found.getSiteName()));
    }
    if (!texts(expected.path("tags")).isEmpty()) {
      figures.add("tags.f1", setScore(forms(texts(expected.path("tags"))), forms(found.getTags())));
    }
    if (!expected.path("excerpt").asText().isEmpty()) {
      figures.add(
          "excerpt.f1", tokenScore(expected.path("excerpt").asText(), found.getDescription()));
    }
  }

  /** Means by name; a measure of which no page had gold is absent. */
  public Map<String, Double> figures() {
    Map<String, Double> all = figures.means();
    if (body.means().containsKey("recall")) {
      all.put("body.f1", new Ratio(body.mean("precision"), body.mean("recall")).f1());
    }
    if (segments) {
      all.put("segments.f1", Ratio.of(segmentHits, segmentExtras, segmentMisses).f1());
    }
    return all;
  }

  private void body(JsonNode expected, EnrichedArticle found) {
    if (!expected.path("body").asText().isEmpty()) {
      Shingles shared = Shingles.compare(expected.path("body").asText(), found.getBody());
      if (shared.truePositives() + shared.falsePositives() > 0) {
        body.add("precision", shared.precision());
      }
      body.add("recall", shared.recall());
    }
  }

  private void segments(JsonNode expected, EnrichedArticle found) {
    List<String> wanted = texts(expected.path("with"));
    List<String> unwanted = texts(expected.path("without"));
    String text = Normal.blanks(found.getBody());
    double hits = text.isEmpty() ? 0 : wanted.stream().filter(holds(text)::test).count();
    segmentHits += hits;
    segmentMisses += wanted.size() - hits;
    segmentExtras += text.isEmpty() ? 0 : unwanted.stream().filter(holds(text)::test).count();
    segments |= !wanted.isEmpty() || !unwanted.isEmpty();
  }

  private static java.util.function.Predicate<String> holds(String text) {
    return segment -> text.contains(Normal.blanks(segment));
  }

  private void title(JsonNode expected, EnrichedArticle found) {
    if (!expected.path("title").asText().isEmpty()) {
      figures.add("title.exact", same(expected.path("title").asText(), found.getTitle()));
    }
  }

  private void authors(JsonNode expected, EnrichedArticle found) {
    Set<String> gold = People.of(texts(expected.path("authors")));
    if (!gold.isEmpty()) {
      figures.add("authors.f1", setScore(gold, People.of(found.getAuthors())));
    }
  }

  private void date(JsonNode expected, EnrichedArticle found) {
    LocalDate gold = day(expected.path("published").asText());
    if (gold != null) {
      figures.add("date.exact", gold.equals(found.getPublishedDate()));
    }
  }

  private void language(JsonNode expected, EnrichedArticle found) {
    String gold = expected.path("language").asText();
    if (!gold.isEmpty()) {
      figures.add("language.exact", primary(gold).equals(primary(found.getLanguage())));
    }
  }

  private static String primary(String tag) {
    return tag == null ? "" : tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  private static boolean same(String gold, String found) {
    return Normal.form(gold).equals(Normal.form(found == null ? "" : found));
  }

  private static Set<String> forms(List<String> values) {
    Set<String> forms = new HashSet<>();
    values.forEach(value -> forms.add(Normal.form(value)));
    return forms;
  }

  private static double setScore(Set<String> gold, Set<String> found) {
    Set<String> both = new HashSet<>(gold);
    both.retainAll(found);
    return Ratio.of(both.size(), found.size() - both.size(), gold.size() - both.size()).f1();
  }

  private static double tokenScore(String gold, String found) {
    Map<String, Integer> expected = new HashMap<>();
    Normal.words(Normal.form(gold)).forEach(word -> Normal.count(expected, word));
    List<String> given = Normal.words(Normal.form(found == null ? "" : found));
    double both = 0;
    for (String word : given) {
      if (expected.merge(word, -1, Integer::sum) >= 0) {
        both++;
      }
    }
    double wanted = Normal.words(Normal.form(gold)).size();
    return Ratio.of(both, given.size() - both, wanted - both).f1();
  }

  /** Gold gives lists, or one text where there is one value. */
  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) {
      texts.add(value.asText());
    }
    value.elements().forEachRemaining(element -> texts.add(element.asText()));
    return texts;
  }

  private static LocalDate day(String written) {
    try {
      return written.length() < 10 ? null : LocalDate.parse(written.substring(0, 10));
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }
}
