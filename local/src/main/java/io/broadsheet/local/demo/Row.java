package io.broadsheet.local.demo;

import java.util.List;
import java.util.Locale;

/** What the table says about one article: five cells, or its name and a note in their place. */
record Row(List<String> cells) {
  static final Row HEADER = new Row(List.of("TITLE", "DATE", "LANG", "AD LABEL", "SCORE"));

  static Row stored(String title, String date, String language, String adLabel, double adScore) {
    return new Row(
        List.of(
            title == null ? "(no title)" : title,
            date == null ? "-" : date,
            language == null ? "-" : language,
            adLabel,
            String.format(Locale.ROOT, "%.2f", adScore)));
  }

  /**
   * @param name what the reader knows the article by, for example its file
   */
  static Row without(String name, String note) {
    return new Row(List.of(name, note));
  }
}
