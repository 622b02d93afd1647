package io.broadsheet.benchmarks.adreport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One labelled block and what a model that never saw its site said of it.
 *
 * @param kind {@code article}, {@code other} or the kind of promotion
 * @param longText of 40 characters or more
 * @param probability that it promotes, its neighbours heard
 * @param spanScore score of the span that covers most of it, 0 if none does
 */
record JudgedBlock(
    String page, int block, String kind, boolean longText, double probability, double spanScore) {

  static List<JudgedBlock> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> of(line.split("\t")))
        .toList();
  }

  /** The {@code adScore} of each page, by its id. */
  static Map<String, Double> adScores(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split("\t"))
        .filter(cells -> cells[2].equals("page"))
        .collect(Collectors.toMap(cells -> cells[0], cells -> Double.parseDouble(cells[3])));
  }

  private static JudgedBlock of(String[] cells) {
    return new JudgedBlock(
        cells[0],
        Integer.parseInt(cells[2]),
        cells[3],
        cells[4].equals("1"),
        Double.parseDouble(cells[5]),
        Double.parseDouble(cells[6]));
  }

  boolean promotes() {
    return !isArticle() && !kind.equals("other");
  }

  boolean isArticle() {
    return kind.equals("article");
  }

  boolean marked() {
    return spanScore > 0;
  }

  boolean falseAlarm() {
    return marked() && !promotes();
  }

  boolean missed() {
    return promotes() && !marked();
  }
}
