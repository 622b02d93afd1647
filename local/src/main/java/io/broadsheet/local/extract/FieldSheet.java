package io.broadsheet.local.extract;

import io.broadsheet.enrich.core.Account;
import io.broadsheet.enrich.core.metadata.Candidate;
import io.broadsheet.schemas.EnrichedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The fields of an explained article, each with its cue and with the candidates that lost. */
final class FieldSheet {
  /** Shown apart, or of no use to a reader. */
  private static final Set<String> APART =
      Set.of(
          "text",
          "body",
          "adSpans",
          "quotes",
          "entities",
          "provenance",
          "revision",
          "receivedAt",
          "enrichedAt");

  private static final int MOST_LISTED = 12;

  private FieldSheet() {}

  static void add(Sheet sheet, Account account) {
    EnrichedArticle article = account.article();
    List<String> unknown = new ArrayList<>();
    for (Schema.Field field : article.getSchema().getFields()) {
      Object value = article.get(field.pos());
      if (!APART.contains(field.name())) {
        if (shown(value).isEmpty()) {
          unknown.add(field.name());
        } else {
          add(sheet, field.name(), value, account);
        }
      }
    }
    if (!unknown.isEmpty()) {
      sheet.row("not found", "", String.join(", ", unknown));
    }
  }

  private static void add(Sheet sheet, String name, Object value, Account account) {
    String cue = account.article().getProvenance().getOrDefault(name, "");
    if (value instanceof List<?> list) {
      for (int i = 0; i < Math.min(list.size(), MOST_LISTED); i++) {
        sheet.row(i == 0 ? name : "", i == 0 ? cue : "", list.get(i).toString());
      }
      if (list.size() > MOST_LISTED) {
        sheet.row("", "", "and " + (list.size() - MOST_LISTED) + " more");
      }
    } else {
      sheet.row(name, cue, shown(value));
    }
    addOthers(sheet, cue, account.candidates().getOrDefault(name, List.of()));
  }

  /** What other cues said: those that agree in one line, each other value in its own. */
  private static void addOthers(Sheet sheet, String cue, List<Candidate> candidates) {
    Set<String> agreeing = new TreeSet<>();
    Map<String, Candidate> losers = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.lost().isEmpty()) {
        agreeing.add(candidate.cue());
      } else {
        losers.putIfAbsent(candidate.cue() + shown(candidate.value()), candidate);
      }
    }
    agreeing.remove(cue);
    if (!agreeing.isEmpty()) {
      sheet.row("", "", "also said by " + String.join(", ", agreeing));
    }
    losers.values().forEach(loser -> sheet.noted(loser.cue(), shown(loser.value()), loser.lost()));
  }

  private static String shown(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(" · "));
    }
    if (value instanceof Double score) {
      return String.format(Locale.ROOT, "%.2f", score);
    }
    return value == null ? "" : value.toString();
  }
}
