package io.broadsheet.sink.store;

import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Articles to store. */
final class Articles {
  static final String TEXT =
      "The harbour opens again \uD83D\uDEA2.\n\nBuy a boat today!\n\nThe end.";

  private Articles() {}

  /** Every field has a value of its own. */
  static EnrichedArticle.Builder full(String id) {
    return Messages.enriched()
        .setId(id)
        .setUrl("https://news.example/harbour?a=1")
        .setSource("http")
        .setCanonicalUrl("https://news.example/harbour")
        .setSiteName("The Example")
        .setImageUrl("https://news.example/harbour.jpg")
        .setTitle("Harbour “opens” again")
        .setDescription("After ten years, ships are back")
        .setAuthors(List.of("Ada Lively", "Bo \"Quick\" Öström"))
        .setPublishedDate(LocalDate.of(2025, 5, 20))
        .setPublishedAt(Instant.parse("2025-05-20T14:05:00.123Z"))
        .setModifiedAt(Instant.parse("2025-05-21T00:00:00Z"))
        .setLanguage("en")
        .setSection("Local")
        .setTags(List.of("harbour", "日本"))
        .setKeyPoints(List.of("It opens", "It is wet"))
        .setQuotes(List.of(new Quote("It floats", "Ada Lively", 4, 13)))
        .setEntities(List.of(new Entity("Ada Lively", "PERSON", 2)))
        .setText(TEXT)
        .setBody("The harbour opens again \uD83D\uDEA2.\n\nThe end.")
        .setWordCount(6)
        .setHasAdContent(true)
        .setAdLabel(AdLabel.CONTAINS_ADS)
        .setAdScore(0.93)
        .setAdvertorialScore(0.125)
        .setAdSpans(List.of(adSpan()))
        .setProvenance(Map.of("title", "json-ld", "authors", "meta"))
        .setRevision(3)
        .setContentHash("abc123")
        .setReceivedAt(Instant.parse("2026-01-02T03:04:05.006Z"))
        .setEnrichedAt(Instant.parse("2026-01-02T03:04:05.777Z"))
        .setEnricherVersion("1.2.3")
        .setAdModelVersion("ads-7")
        .setFurnitureVersion("0");
  }

  /** An article with nothing but this text in every field that holds text. */
  static EnrichedArticle everywhere(String text) {
    return full(text)
        .setUrl(text)
        .setSource(text)
        .setCanonicalUrl(text)
        .setSiteName(text)
        .setImageUrl(text)
        .setTitle(text)
        .setDescription(text)
        .setAuthors(List.of(text))
        .setLanguage(text)
        .setSection(text)
        .setTags(List.of(text))
        .setKeyPoints(List.of(text))
        .setQuotes(List.of(new Quote(text, text, 0, 1)))
        .setEntities(List.of(new Entity(text, text, 1)))
        .setText(text)
        .setBody(text)
        .setAdSpans(List.of(new AdSpan(0, 1, text, 0.5, List.of(text))))
        .setProvenance(Map.of(text, text))
        .setContentHash(text)
        .setEnricherVersion(text)
        .setAdModelVersion(text)
        .setFurnitureVersion(text)
        .build();
  }

  static AdSpan adSpan() {
    int start = TEXT.indexOf("Buy");
    int end = TEXT.indexOf("!") + 1;
    return new AdSpan(start, end, "COMMERCE", 0.97, List.of("imperative", "\"buy\""));
  }

  static EnrichedArticle titled(String id, String title) {
    return full(id).setTitle(title).build();
  }
}
