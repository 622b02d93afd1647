package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.Alike;
import io.broadsheet.enrich.core.page.LayoutCues;
import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/** What the page says the article is about. */
final class Tags implements OrderedField<List<String>> {
  private static final int MOST = 50;
  private static final int LONGEST = 60;

  /** Blocks before the headline and behind the article where its tags may stand. */
  private static final int BEFORE = 5;

  private static final int BEHIND = 25;
  private static final List<String> ELSEWHERE =
      List.of(" nav", "menu", "cloud", "sidebar", "widget", "related", "trending", "popular");

  /** Around a footer these say that it is the article's own, where most blogs have their tags. */
  private static final List<String> OF_ARTICLE = List.of("article", "entry", "post", "single");

  private final FirstOf<List<String>> ways =
      new FirstOf<List<String>>()
          .or("layout", page -> listed(shown(page.cues().layout())))
          .or("meta", page -> listed(page.cues().metaTags().all("article:tag")))
          .or("json-ld", page -> listed(keywords(page.cues().jsonLd().article())))
          .or("meta", page -> listed(page.cues().metaTags().all("news_keywords")))
          .or("meta", page -> listed(page.cues().metaTags().all("parsely-tags")))
          .or("meta", page -> listed(page.cues().metaTags().all("sailthru.tags")))
          .or("meta", page -> listed(page.cues().metaTags().all("keywords")))
          .or("microdata", page -> listed(page.cues().microdata().all("keywords")));

  /** Links to tags around the article; those of menus and clouds lead to everything there is. */
  private static List<String> shown(LayoutCues layout) {
    List<String> tags = new ArrayList<>();
    LayoutCues.Place place = layout.place();
    int start = place.headline() < 0 ? place.start() : Math.min(place.headline(), place.start());
    for (LayoutCues.Cue tag : layout.tags()) {
      boolean near = tag.order() >= start - BEFORE && tag.order() <= place.end() + BEHIND;
      if (near && !isElsewhere(tag.hints())) {
        tags.add(tag.text());
      }
    }
    return tags;
  }

  private static boolean isElsewhere(String hints) {
    boolean footer = hints.contains("footer") && OF_ARTICLE.stream().noneMatch(hints::contains);
    return footer || ELSEWHERE.stream().anyMatch(hints::contains);
  }

  private static List<String> keywords(JsonNode article) {
    List<String> values = new ArrayList<>();
    JsonNode keywords = article.path("keywords");
    if (keywords.isTextual()) {
      values.add(keywords.textValue());
    }
    keywords.forEach(keyword -> values.add(keyword.asText("")));
    return values;
  }

  /** Cut at commas and semicolons, without duplicates. */
  private static List<String> listed(List<String> values) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (String value : values) {
      for (String part : Words.splitAt(Parser.unescapeEntities(value, false), ",;\n")) {
        String tag = part.strip();
        tag = tag.startsWith("#") ? tag.substring(1).strip() : tag;
        if (!tag.isEmpty() && tag.length() <= LONGEST && tags.size() < MOST) {
          tags.putIfAbsent(Alike.plain(tag), tag);
        }
      }
    }
    return List.copyOf(tags.values());
  }

  @Override
  public FirstOf<List<String>> ways() {
    return ways;
  }
}
