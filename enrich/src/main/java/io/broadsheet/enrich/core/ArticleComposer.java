package io.broadsheet.enrich.core;

import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.enrich.core.ads.AdVerdict;
import io.broadsheet.enrich.core.metadata.Metadata;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.text.Words;
import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;

/** Puts the record together from what the stages found. */
final class ArticleComposer {

  private ArticleComposer() {}

  /**
   * @param furnitureVersion of what was known of the site; empty if nothing was
   */
  static EnrichedArticle compose(
      Page page, Metadata metadata, AdVerdict verdict, String furnitureVersion) {
    ArticleText text = ArticleText.of(page, verdict.spans());
    EnrichedArticle.Builder article = Messages.enriched();
    addOrigin(article, page.raw());
    addMetadata(article, metadata);
    addVerdict(article, verdict);
    article
        .setFurnitureVersion(furnitureVersion)
        .setQuotes(text.quotes(metadata.quotes().value()))
        .setText(text.text())
        .setBody(text.body())
        .setWordCount(Words.count(text.body()))
        .setAdSpans(text.adSpans(verdict.spans()))
        .setProvenance(Provenance.of(metadata))
        .setContentHash(
            ContentHash.of(
                WholeCharacters.of(metadata.title().value()),
                WholeCharacters.of(text.body()),
                metadata.publishedDate().value()));
    return WholeCharacters.in(article.build());
  }

  private static void addOrigin(EnrichedArticle.Builder article, RawArticle raw) {
    article
        .setId(raw.getId())
        .setUrl(raw.getUrl())
        .setSource(raw.getSource())
        .setReceivedAt(raw.getReceivedAt())
        .setEnricherVersion(EnricherVersion.CURRENT)
        .setAdModelVersion(AdDetector.MODEL_VERSION);
  }

  private static void addMetadata(EnrichedArticle.Builder article, Metadata metadata) {
    article
        .setCanonicalUrl(metadata.canonicalUrl().value())
        .setSiteName(metadata.siteName().value())
        .setImageUrl(metadata.imageUrl().value())
        .setTitle(metadata.title().value())
        .setDescription(metadata.description().value())
        .setAuthors(metadata.authors().value())
        .setPublishedDate(metadata.publishedDate().value())
        .setPublishedAt(metadata.publishedAt().value())
        .setModifiedAt(metadata.modifiedAt().value())
        .setLanguage(metadata.language().value())
        .setSection(metadata.section().value())
        .setTags(metadata.tags().value())
        .setKeyPoints(metadata.keyPoints().value())
        .setEntities(ArticleText.entities(metadata.entities().value()));
  }

  private static void addVerdict(EnrichedArticle.Builder article, AdVerdict verdict) {
    article
        .setAdLabel(verdict.label())
        .setHasAdContent(verdict.label() != AdLabel.NONE)
        .setAdScore(verdict.adScore())
        .setAdvertorialScore(verdict.advertorialScore());
  }
}
