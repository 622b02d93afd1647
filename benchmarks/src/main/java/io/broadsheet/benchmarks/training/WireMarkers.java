package io.broadsheet.benchmarks.training;

import java.util.regex.Pattern;

/**
 * Takes out of a text what only a wire puts there, so that a press release must be known by how it
 * is written.
 */
final class WireMarkers {
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)for immediate release|press release|news release|media contacts?|press contacts?"
              + "|investor relations|contact:|^about [A-Z].{0,60}$|^about |forward.looking statement"
              + "|safe harbor|^###|^source:?\\b|view source version|newsdirect|news direct"
              + "|disclosure:|sponsored|disclaimer");
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?i)\\(?(pr ?newswire|business ?wire|globe ?newswire|marketwired?|accesswire|prweb"
              + "|einpresswire|ein presswire|newswire)\\)?"
              + "|^.{0,60}(--|–|—|/) ?|\\((nasdaq|nyse|otc|tsx|lse|amex)[^)]{0,20}\\)|[®™]");

  private WireMarkers() {}

  static String remove(String paragraph) {
    return LINE.matcher(paragraph).find() ? "" : WITHIN.matcher(paragraph).replaceAll(" ");
  }
}
