package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.PageFeature;
import io.broadsheet.enrich.core.ads.PageModel;
import io.broadsheet.enrich.core.ads.SpanFeature;
import io.broadsheet.enrich.core.ads.SpanModel;
import java.util.Arrays;
import java.util.List;

/**
 * Turns scores into probabilities, on scores given to sites not trained on and on natural pages
 * alone: on pages chosen for their promotion everything is likelier.
 */
final class SpanCalibration {
  private static final double PENALTY = 0.1;

  private SpanCalibration() {}

  /** Whether a page has any advertising. */
  static PageModel pages(List<LabelledPage> pages, double[][] scores) {
    Rows rows = new Rows();
    for (int at = 0; at < scores.length; at++) {
      if (pages.get(at).natural()) {
        rows.addDense(PageModel.describe(scores[at]), pages.get(at).promotes());
      }
    }
    double[] prior = new double[PageFeature.COUNT];
    prior[PageFeature.HIGHEST.ordinal()] = 1;
    return new PageModel(fit(rows, prior));
  }

  /** Whether a block promotes that the thresholds mark. */
  static SpanModel spans(List<LabelledPage> pages, double[][] scores, double[] decision) {
    Rows rows = new Rows();
    for (int at = 0; at < scores.length; at++) {
      LabelledPage page = pages.get(at);
      double highest = Thresholds.highest(scores[at]);
      for (int block = 0; page.natural() && block < scores[at].length; block++) {
        if (Thresholds.marks(decision, scores[at][block], highest)) {
          rows.addDense(SpanModel.describe(scores[at][block]), page.promotes(block));
        }
      }
    }
    return new SpanModel(fit(rows, new double[SpanFeature.COUNT]));
  }

  private static double[] fit(Rows rows, double[] prior) {
    double[] penalty = new double[prior.length];
    Arrays.fill(penalty, PENALTY);
    return new LogisticRegression(rows, penalty, prior).fit();
  }
}
