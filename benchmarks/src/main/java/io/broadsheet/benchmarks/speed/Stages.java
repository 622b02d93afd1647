package io.broadsheet.benchmarks.speed;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.RawArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The stages of an extraction, each on what the stages before it made of the article. */
final class Stages {
  static final String PAGE = "page";
  static final String METADATA = "metadata";
  static final String ADS = "ads";

  private static final PageParser PAGES = new PageParser();
  private static final MetadataExtractor FIELDS = new MetadataExtractor();
  private static final AdDetector DETECTOR = new AdDetector();

  /** An article with what was made of it. */
  record Prepared(RawArticle raw, Page page, Metadata metadata) {}

  private Stages() {}

  /** Articles that the core refuses are left out. */
  static List<Prepared> prepare(List<RawArticle> articles) {
    List<Prepared> prepared = new ArrayList<>();
    for (RawArticle raw : articles) {
      try {
        Page page = PAGES.parse(raw);
        prepared.add(new Prepared(raw, page, FIELDS.extract(page)));
      } catch (Refusal notReadable) {
        continue;
      }
    }
    return prepared;
  }

  /** By name, the whole first: shares are taken of it. */
  static Map<String, ToIntFunction<Prepared>> contestants() {
    ToIntFunction<RawArticle> whole = Contestants.enricher();
    Map<String, ToIntFunction<Prepared>> stages = new LinkedHashMap<>();
    stages.put(Contestants.WHOLE, article -> whole.applyAsInt(article.raw()));
    stages.put(PAGE, article -> PAGES.parse(article.raw()).blocks().size());
    stages.put(METADATA, article -> FIELDS.extract(article.page()).hashCode());
    stages.put(ADS, article -> DETECTOR.detect(article.page(), article.metadata()).spans().size());
    return stages;
  }
}
