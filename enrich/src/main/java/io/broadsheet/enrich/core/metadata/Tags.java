package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.Alike;
import io.broadsheet.enrich.core.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;

/** What the page says the article is about. */
final class Tags implements Field<List<String>> {
  private static final int MOST = 50;
  private static final int LONGEST = 60;

  private final Field<List<String>> ways =
      new FirstOf<List<String>>()
          .or("layout", page -> listed(page.cues().layout().tags()))
          .or("meta", page -> listed(page.cues().metaTags().all("article:tag")))
          .or("json-ld", page -> listed(keywords(page.cues().jsonLd().article())))
          .or("meta", page -> listed(page.cues().metaTags().all("news_keywords")))
          .or("meta", page -> listed(page.cues().metaTags().all("parsely-tags")))
          .or("meta", page -> listed(page.cues().metaTags().all("sailthru.tags")))
          .or("meta", page -> listed(page.cues().metaTags().all("keywords")))
          .or("microdata", page -> listed(page.cues().microdata().all("keywords")));

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
      for (String part : Parser.unescapeEntities(value, false).split("[,;\n]")) {
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
  public Extracted<List<String>> extract(Page page) {
    return ways.extract(page);
  }
}
