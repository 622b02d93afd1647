package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.ArticleClass;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Whole articles of our own: affiliate posts, and editorial that reads like them. */
final class SyntheticArticles {

  private SyntheticArticles() {}

  static List<WholeArticle> read(ArticleData data) throws IOException {
    List<WholeArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SyntheticArticles.class.getResourceAsStream("synthetic-articles.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          String name = "synthetic-" + cells[0];
          String text = cells[3].replace(" ¶ ", "\n\n");
          boolean commercial = cells[1].equals("commercial");
          WholeArticle.Label label =
              WholeArticle.Label.of(name, name, cells[2], commercial, ArticleClass.FEATURE);
          articles.add(data.article(label, text));
        }
      }
    }
    return articles;
  }
}
