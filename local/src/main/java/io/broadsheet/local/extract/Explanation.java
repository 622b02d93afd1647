package io.broadsheet.local.extract;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.enrich.core.site.Sites;
import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Quote;
import io.broadsheet.schemas.RawArticle;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * An article for people: every field with the cue it came from, then every stretch of advertising
 * with its reasons. Characters that could steer a terminal are written as escapes. Thread-safe.
 */
public final class Explanation implements Function<SourceItem, String> {
  private static final int SHOWN = 200;

  /** Shown in sections of their own, or of no use to a reader. */
  private static final Set<String> APART =
      Set.of(
          "text",
          "body",
          "adSpans",
          "quotes",
          "provenance",
          "revision",
          "receivedAt",
          "enrichedAt");

  private final Enricher enricher = new Enricher();
  private final SiteLearner sites;

  /**
   * @param sites what is known of the articles' sites
   */
  public Explanation(SiteLearner sites) {
    this.sites = sites;
  }

  @Override
  public String apply(SourceItem item) {
    if (item instanceof SourceItem.Fault fault) {
      return item.place() + ": " + printable(fault.reason().label() + ": " + fault.detail()) + "\n";
    }
    SourceItem.Article article = (SourceItem.Article) item;
    RawArticle raw = article.submission().toRaw(Instant.EPOCH);
    Outcome outcome = enricher.enrich(raw, sites.of(Sites.of(raw.getUrl())));
    if (outcome instanceof Outcome.Rejected rejected) {
      return item.place()
          + ": "
          + printable(rejected.reason().label() + ": " + rejected.detail())
          + "\n";
    }
    return explain(item.place().toString(), ((Outcome.Enriched) outcome).article());
  }

  private static String explain(String place, EnrichedArticle article) {
    StringBuilder out = new StringBuilder("== ").append(printable(place)).append('\n');
    for (Schema.Field field : article.getSchema().getFields()) {
      if (!APART.contains(field.name())) {
        addField(out, field.name(), article.get(field.pos()), article);
      }
    }
    out.append(
        row(
            "body",
            article.getBody().length() + " of " + article.getText().length() + " characters"));
    addQuotes(out, article.getQuotes());
    addSpans(out, article);
    return out.toString();
  }

  private static void addField(
      StringBuilder out, String name, Object value, EnrichedArticle article) {
    String cue = article.getProvenance().get(name);
    String from = cue == null ? "" : "  <- " + cue;
    if (value instanceof List<?> list && !list.isEmpty()) {
      out.append(row(name, list.size() + (list.size() == 1 ? " value" : " values") + from));
      list.forEach(item -> out.append("    - ").append(shown(item)).append('\n'));
    } else {
      boolean empty = value == null || value.toString().isEmpty() || value.equals(List.of());
      out.append(row(name, (empty ? "(none)" : shown(value)) + from));
    }
  }

  private static void addQuotes(StringBuilder out, List<Quote> quotes) {
    out.append(row("quotes", quotes.isEmpty() ? "(none)" : quotes.size() + ""));
    for (Quote quote : quotes) {
      String speaker = quote.getSpeaker() == null ? "(nobody named)" : quote.getSpeaker();
      out.append("    - ").append(shown(speaker)).append(": ").append(shown(quote.getText()));
      out.append('\n');
    }
  }

  private static void addSpans(StringBuilder out, EnrichedArticle article) {
    List<AdSpan> spans = article.getAdSpans();
    out.append(row("ad spans", spans.isEmpty() ? "(none)" : spans.size() + ""));
    for (AdSpan span : spans) {
      String score = String.format(Locale.ROOT, "%.2f", span.getScore());
      out.append("    - ").append(shown(span.getKind())).append(' ').append(score);
      out.append("  characters ").append(span.getStart()).append(" to ").append(span.getEnd());
      out.append('\n').append("      ");
      out.append(shown(article.getText().substring(span.getStart(), span.getEnd()))).append('\n');
      String reasons = span.getReasons().stream().collect(Collectors.joining("; "));
      out.append("      because: ").append(printable(reasons)).append('\n');
    }
  }

  private static String row(String name, String value) {
    return String.format(Locale.ROOT, "%-18s %s\n", name, value);
  }

  private static String shown(Object value) {
    String text = printable(value instanceof Entity entity ? named(entity) : value.toString());
    return text.length() <= SHOWN ? text : text.substring(0, cut(text)) + " ...";
  }

  private static String named(Entity entity) {
    return entity.getName() + " (" + entity.getType() + ", " + entity.getCount() + ")";
  }

  /** Never between the halves of one character. */
  private static int cut(String text) {
    return Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
  }

  /** Control characters, and those that turn the direction of writing, as escapes. */
  static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean steers =
          Character.isISOControl(character)
              || character >= '\u202A' && character <= '\u202E'
              || character >= '\u2066' && character <= '\u2069';
      printable.append(steers ? String.format(Locale.ROOT, "\\u%04X", (int) character) : character);
    }
    return printable.toString();
  }
}
