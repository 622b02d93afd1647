package io.broadsheet.local.extract;

import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an explained article's text holds: names, quotes, advertising with its reasons. */
final class TextSheet {

  private TextSheet() {}

  static void add(Sheet sheet, EnrichedArticle article) {
    addEntities(sheet, article);
    addQuotes(sheet, article);
    sheet.add("");
    addSpans(sheet, article);
  }

  private static void addEntities(Sheet sheet, EnrichedArticle article) {
    Map<String, List<String>> byType = new LinkedHashMap<>();
    for (Entity entity : article.getEntities()) {
      String count = entity.getCount() == 1 ? "" : " ×" + entity.getCount();
      byType
          .computeIfAbsent(entity.getType(), type -> new ArrayList<>())
          .add(entity.getName() + count);
    }
    String cue = article.getProvenance().getOrDefault("entities", "");
    byType.forEach(
        (type, names) -> sheet.row(type.toLowerCase(Locale.ROOT), cue, String.join(", ", names)));
  }

  private static void addQuotes(Sheet sheet, EnrichedArticle article) {
    String name = "quotes";
    for (Quote quote : article.getQuotes()) {
      String speaker = quote.getSpeaker() == null ? "(nobody named)" : quote.getSpeaker();
      String cue = name.isEmpty() ? "" : article.getProvenance().get("quotes");
      sheet.row(name, cue, speaker + ": “" + quote.getText() + "”");
      name = "";
    }
  }

  private static void addSpans(Sheet sheet, EnrichedArticle article) {
    List<AdSpan> spans = article.getAdSpans();
    String number =
        spans.isEmpty()
            ? "no ad span"
            : spans.size() == 1 ? "1 ad span" : spans.size() + " ad spans";
    int body = article.getBody().length();
    int text = article.getText().length();
    sheet.add(number + "; the body has " + body + " of the text's " + text + " characters");
    for (AdSpan span : spans) {
      sheet.row(
          "  " + span.getKind().toLowerCase(Locale.ROOT),
          String.format(Locale.ROOT, "%.2f", span.getScore()),
          article.getText().substring(span.getStart(), span.getEnd()));
      span.getReasons().forEach(reason -> sheet.row("", "", "– " + reason));
      sheet.row("", "", "– characters " + span.getStart() + " to " + span.getEnd());
    }
  }
}
