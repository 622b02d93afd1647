package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.ArticleClass;
import io.broadsheet.enrich.core.ads.WholeModel;
import java.util.Arrays;
import java.util.List;

/**
 * A whole article with its label, read once by the same code that reads the stream.
 *
 * @param site the publisher: articles of one site are never split between training and judging
 * @param subtype what it is more exactly: press-release, news, recipe
 * @param paragraphs its text
 * @param runs hashes of its words and pairs, with repeats
 * @param distinct the same, each once, sorted
 */
record WholeArticle(
    String id,
    String site,
    String subtype,
    ArticleClass kind,
    List<String> paragraphs,
    int[] runs,
    int[] distinct) {

  static WholeArticle of(Label label, List<String> paragraphs, int[] runs) {
    int[] distinct = Arrays.stream(runs).sorted().distinct().toArray();
    return new WholeArticle(
        label.id(), label.site(), label.subtype(), label.kind(), paragraphs, runs, distinct);
  }

  /** What an article is known to be before it is read. */
  record Label(String id, String site, String subtype, ArticleClass kind) {

    /**
     * @param editorial what it is if it isn't commercial
     */
    static Label of(
        String id, String site, String subtype, boolean commercial, ArticleClass editorial) {
      boolean shop = subtype.startsWith("affiliate");
      ArticleClass paid = shop ? ArticleClass.AFFILIATE : ArticleClass.PRESS_RELEASE;
      return new Label(id, site, subtype, commercial ? paid : editorial);
    }
  }

  Label label() {
    return new Label(id, site, subtype, kind);
  }

  boolean commercial() {
    return kind.commercial();
  }

  /** Log odds. */
  double score(WholeModel model) {
    return model.score(runs);
  }
}
