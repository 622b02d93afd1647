package io.broadsheet.benchmarks.pipeline;

import io.broadsheet.benchmarks.speed.SpeedText;
import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Enriched articles of 6.75 KB, every field set, with one or two stretches of advertising in turns.
 * The same number always gives the same article.
 */
final class EnrichedRows {
  /** As Avro. */
  static final int BYTES = 6750;

  private static final long SEED = 20_260_601L;
  private static final int TEXT = 2_775;
  private static final Instant RECEIVED = Instant.parse("2026-04-01T09:30:00.250Z");

  private EnrichedRows() {}

  static String id(int number) {
    Random random = new Random(SEED ^ number);
    return String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
  }

  static EnrichedArticle of(int number) {
    Random random = new Random(SEED + number);
    SpeedText words = new SpeedText(random);
    Body body = Body.write(words, random, 1 + number % 2);
    String url = "https://gazette.example/news/2026/04/01/" + id(number).substring(0, 12);
    String author = words.any("person");
    String title = words.any("title");
    return Messages.enriched()
        .setId(id(number))
        .setUrl(url)
        .setCanonicalUrl(url)
        .setSource("http")
        .setSiteName("The Harbour Gazette")
        .setImageUrl(url + ".jpg")
        .setTitle(title)
        .setDescription(words.any("sentence"))
        .setAuthors(List.of(author))
        .setPublishedDate(LocalDate.of(2026, 4, 1))
        .setPublishedAt(RECEIVED)
        .setModifiedAt(RECEIVED)
        .setLanguage("en")
        .setSection(words.any("menu"))
        .setTags(List.of(words.any("thing"), words.any("place")))
        .setKeyPoints(List.of())
        .setQuotes(List.of(new Quote(body.text().substring(0, 60), author, 0, 60)))
        .setEntities(
            List.of(new Entity(author, "PERSON", 2), new Entity(words.any("place"), "LOCATION", 3)))
        .setText(body.text())
        .setBody(body.article())
        .setWordCount(body.article().split(" ").length)
        .setHasAdContent(true)
        .setAdLabel(AdLabel.CONTAINS_ADS)
        .setAdScore(0.97)
        .setAdvertorialScore(0.02)
        .setAdSpans(body.spans())
        .setProvenance(Map.of("title", "json-ld", "authors", "meta", "publishedAt", "json-ld"))
        .setRevision(1)
        .setContentHash(id(number) + id(-number - 1))
        .setReceivedAt(RECEIVED)
        .setEnrichedAt(RECEIVED)
        .setEnricherVersion("1-4f1c9a3be7d20518")
        .setAdModelVersion("4")
        .setFurnitureVersion("0")
        .build();
  }

  /** Paragraphs, some of which are advertising. */
  private record Body(String text, String article, List<AdSpan> spans) {

    static Body write(SpeedText words, Random random, int ads) {
      StringBuilder text = new StringBuilder();
      StringBuilder article = new StringBuilder();
      List<AdSpan> spans = new ArrayList<>();
      while (text.length() < TEXT) {
        String paragraph = mixed(words.paragraph(), random);
        article.append(paragraph).append("\n\n");
        text.append(paragraph).append("\n\n");
        if (spans.size() < ads) {
          String promotion = words.any("promotion");
          int from = text.length();
          text.append(promotion).append("\n\n");
          List<String> reasons = List.of("imperative", "free");
          spans.add(new AdSpan(from, from + promotion.length(), "NEWSLETTER", 0.97, reasons));
        }
      }
      return new Body(text.toString().strip(), article.toString().strip(), spans);
    }

    /** Templates recur, news does not: words change place, so that it compresses as prose does. */
    private static String mixed(String paragraph, Random random) {
      List<String> words = new ArrayList<>(List.of(paragraph.split(" ")));
      Collections.shuffle(words, random);
      return String.join(" ", words);
    }
  }
}
