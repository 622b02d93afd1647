package io.broadsheet.local.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.enrich.core.site.Sites;
import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.schemas.ArticleJson;
import io.broadsheet.schemas.RawArticle;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;

/**
 * An article as one line of JSON; a fault as its id and what is wrong. The same article always
 * gives the same bytes. Thread-safe.
 */
public final class JsonLine implements Function<SourceItem, String> {
  /** What the clock or earlier articles decide. */
  private static final Set<String> LEFT_OUT = Set.of("revision", "receivedAt", "enrichedAt");

  private final JsonFactory json =
      new JsonFactoryBuilder().characterEscapes(new TerminalEscapes()).build();
  private final Enricher enricher = new Enricher();
  private final SiteLearner sites;

  /**
   * @param sites what is known of the articles' sites
   */
  public JsonLine(SiteLearner sites) {
    this.sites = sites;
  }

  @Override
  public String apply(SourceItem item) {
    if (item instanceof SourceItem.Fault fault) {
      return error(fault.id(), fault.reason().label() + ": " + fault.detail());
    }
    SourceItem.Article article = (SourceItem.Article) item;
    RawArticle raw = article.submission().toRaw(Instant.EPOCH);
    Outcome outcome = enricher.enrich(raw, sites.of(Sites.of(raw.getUrl())));
    if (outcome instanceof Outcome.Enriched enriched) {
      return line(generator -> ArticleJson.write(generator, enriched.article(), LEFT_OUT));
    }
    Outcome.Rejected rejected = (Outcome.Rejected) outcome;
    return error(article.submission().id(), rejected.reason().label() + ": " + rejected.detail());
  }

  private String error(String id, String detail) {
    return line(
        generator -> {
          generator.writeStartObject();
          generator.writeStringField("id", id);
          generator.writeStringField("error", detail);
          generator.writeEndObject();
        });
  }

  /** Something that writes one JSON value. */
  private interface Body {
    void write(JsonGenerator generator) throws IOException;
  }

  private String line(Body body) {
    StringWriter written = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(written)) {
      body.write(generator);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return written.toString();
  }
}
