package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.enrich.core.site.Sighting;
import io.broadsheet.enrich.core.site.Sites;
import io.broadsheet.schemas.DeadLetterHeaders;
import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import java.time.Clock;
import java.time.Instant;

/** Decides about a published article: superseded, unchanged, enriched or refused. */
final class ArticleJudge {
  private final EnrichParts parts;
  private final DeadLetters letters;
  private final Clock clock;
  private final SlowPages slowPages = new SlowPages();

  ArticleJudge(EnrichParts parts, DeadLetters letters) {
    this.parts = parts;
    this.letters = letters;
    this.clock = parts.clock();
  }

  /**
   * @param before what the state holds for the id; null if nothing
   * @throws Refusal if the record can't be handled
   * @throws io.broadsheet.schemas.registry.UndecodableException if its bytes are at fault
   * @throws io.broadsheet.schemas.registry.UnknownSchemaException if nobody knows its schema
   */
  Decision judge(RawRecord record, String id, Revision before) {
    RawArticle raw = decode(record);
    checkId(raw, id);
    long receivedAt = raw.getReceivedAt().toEpochMilli();
    if (before != null && receivedAt < before.receivedAt()) {
      return Decision.superseded(id);
    }
    Revision.Content known = before == null ? null : before.content();
    String rawHash = RawContent.hash(raw);
    if (known != null
        && !isRedriven(record)
        && known.rawHash().equals(rawHash)
        && known.versions().equals(parts.versions())) {
      return Decision.unchanged(id, before.seenAgain(receivedAt));
    }
    checkSize(raw);
    return enrich(record, RawArticle.newBuilder(raw).setId(id).build(), rawHash, before);
  }

  /** What the store refused must be written again, although raw content and rules are the same. */
  private static boolean isRedriven(RawRecord record) {
    return record.headers().lastHeader(DeadLetterHeaders.ATTEMPT) != null;
  }

  private Decision enrich(RawRecord record, RawArticle raw, String rawHash, Revision before) {
    Origin at = record.origin();
    String page = at.topic() + "-" + at.partition() + "@" + at.offset() + " " + rawHash;
    RecurringParagraphs known = parts.knowledge().of(Sites.of(raw.getUrl()));
    Outcome outcome = slowPages.of(page, () -> parts.enricher().enrich(raw, known));
    if (outcome instanceof Outcome.Rejected rejected) {
      return letters.about(record, rejected.reason(), rejected.detail(), rejected.fault());
    }
    EnrichedArticle understood = ((Outcome.Enriched) outcome).article();
    Revision.Content content =
        new Revision.Content(understood.getContentHash(), rawHash, parts.versions());
    Revision revision = Revision.after(before, raw.getReceivedAt().toEpochMilli(), content);
    EnrichedArticle article = complete(understood, raw, revision);
    Message message =
        new Message(
            Destination.ENRICHED,
            record.key(),
            encode(article),
            PassedOnHeaders.of(record.headers()));
    if (message.bytes() > parts.limits().enriched()) {
      throw new Refusal(
          DeadLetterReason.TOO_LARGE, "enriched, the record has " + message.bytes() + " bytes");
    }
    Sighting sighting = before == null ? toCount((Outcome.Enriched) outcome) : null;
    return Decision.enriched(raw.getId(), revision, message, sighting, article);
  }

  /** An id counts when it is first enriched and never again, whatever becomes of it. */
  private Sighting toCount(Outcome.Enriched outcome) {
    boolean counts = parts.learnEvery() > 0 && outcome.sighting().tells();
    return counts ? outcome.sighting() : null;
  }

  private EnrichedArticle complete(EnrichedArticle understood, RawArticle raw, Revision revision) {
    return EnrichedArticle.newBuilder(understood)
        .setId(raw.getId())
        .setRevision(revision.number())
        .setReceivedAt(raw.getReceivedAt())
        .setEnrichedAt(Instant.ofEpochMilli(clock.millis()))
        .setEnricherVersion(parts.versions().enricher())
        .setAdModelVersion(parts.versions().adModel())
        .build();
  }

  private RawArticle decode(RawRecord record) {
    return parts.registry().ask(() -> parts.raw().decode(Destination.RAW.topic(), record.value()));
  }

  private byte[] encode(EnrichedArticle article) {
    return parts
        .registry()
        .ask(() -> parts.enriched().encode(Destination.ENRICHED.topic(), article));
  }

  private static void checkId(RawArticle raw, String id) {
    if (!raw.getId().isEmpty() && !raw.getId().equals(id)) {
      throw new Refusal(
          DeadLetterReason.KEY_MISMATCH,
          "the value's id is neither empty nor the record's key: " + raw.getId());
    }
  }

  private void checkSize(RawArticle raw) {
    String content = raw.getHtml() != null ? raw.getHtml() : raw.getText();
    long bytes = content == null ? 0 : Utf8.length(content);
    if (bytes > parts.limits().article()) {
      throw new Refusal(
          DeadLetterReason.TOO_LARGE,
          "the article has " + bytes + " bytes, at most " + parts.limits().article() + " allowed");
    }
  }
}
