package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.enrich.core.page.LayoutFeature;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Trains the weights by which plain text's layout is read, and says how well they do on sites they
 * were not trained on: {@code TrainLayout OUT.tsv SITES.tsv SET.jsonl.gz …}. SITES gives each
 * article's id and its publisher's host, so that no fold shares a site with another.
 *
 * <p>Headline: a softmax over a page's lines. Body: logistic regression a line, weighted by its
 * words. Both by stochastic gradient descent with a fixed seed and L2 decay.
 */
public final class TrainLayout {
  private static final int FOLDS = 5;

  private TrainLayout() {}

  public static void main(String[] args) throws IOException {
    List<LayoutPage> pages = new ArrayList<>();
    Map<String, String> sites = sites(Path.of(args[1]));
    for (String file : Arrays.asList(args).subList(2, args.length)) {
      read(Path.of(file), sites, pages);
    }
    report(pages);
    LinearTrainer trainer = new LinearTrainer();
    write(Path.of(args[0]), trainer.headline(pages), trainer.body(pages));
  }

  private static Map<String, String> sites(Path file) throws IOException {
    Map<String, String> sites = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      sites.put(cells[0], cells[1]);
    }
    return sites;
  }

  private static void read(Path file, Map<String, String> sites, List<LayoutPage> pages)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = json.readTree(line);
        pages.add(LayoutPage.of(page, sites.getOrDefault(page.path("id").asText(), "")));
      }
    }
  }

  private static void report(List<LayoutPage> pages) {
    double[] seen = new double[4];
    double[] unseen = new double[4];
    for (int fold = 0; fold < FOLDS; fold++) {
      int test = fold;
      List<LayoutPage> others = pages.stream().filter(page -> fold(page) != test).toList();
      List<LayoutPage> held = pages.stream().filter(page -> fold(page) == test).toList();
      LinearTrainer trainer = new LinearTrainer();
      double[] headline = trainer.headline(others);
      double[] body = trainer.body(others);
      add(seen, others, headline, body);
      add(unseen, held, headline, body);
    }
    System.err.printf(
        Locale.ROOT,
        "headline: same sites %.3f, other sites %.3f; body lines: %.3f, %.3f%n",
        seen[0] / seen[1],
        unseen[0] / unseen[1],
        seen[2] / seen[3],
        unseen[2] / unseen[3]);
  }

  private static int fold(LayoutPage page) {
    return Math.floorMod(page.site().hashCode(), FOLDS);
  }

  private static void add(double[] sums, List<LayoutPage> pages, double[] headline, double[] body) {
    for (LayoutPage page : pages) {
      if (page.headline() >= 0) {
        sums[0] += best(page.headlineFeatures(), headline) == page.headline() ? 1 : 0;
        sums[1]++;
      }
      for (int i = 0; i < page.inBody().length; i++) {
        if (page.inBody()[i] >= 0) {
          boolean said = LinearTrainer.sum(body, page.bodyFeatures().get(i)) > 0;
          sums[2] += said == (page.inBody()[i] == 1) ? page.weights()[i] : 0;
          sums[3] += page.weights()[i];
        }
      }
    }
  }

  private static int best(List<Set<LayoutFeature>> lines, double[] weights) {
    int best = 0;
    for (int i = 1; i < lines.size(); i++) {
      boolean better =
          LinearTrainer.sum(weights, lines.get(i)) > LinearTrainer.sum(weights, lines.get(best));
      best = better ? i : best;
    }
    return best;
  }

  private static void write(Path file, double[] headline, double[] body) throws IOException {
    StringBuilder out = new StringBuilder();
    out.append("# Weights by which a line of plain text is taken for the headline, or for a line");
    out.append(" of the article. Written by TrainLayout, fixed seed.\n");
    out.append("# feature\theadline\tbody\n");
    for (LayoutFeature feature : LayoutFeature.values()) {
      int i = feature.ordinal();
      out.append(String.format(Locale.ROOT, "%s\t%.3f\t%.3f\n", feature, headline[i], body[i]));
    }
    Files.writeString(file, out);
  }
}
