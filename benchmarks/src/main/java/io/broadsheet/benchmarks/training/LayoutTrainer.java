package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.page.LayoutFeature;
import io.broadsheet.enrich.core.page.LayoutModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fits the models of plain text's layout, the headline's first: the others lean on it. */
final class LayoutTrainer {
  /** Weights are kept as they are written. */
  private static final double DIGITS = 1000;

  /** Weights by the ordinal of {@link LayoutFeature}. */
  record Fitted(double[] headline, double[] body) {
    LayoutModel model() {
      return LayoutModel.of(headline, body);
    }
  }

  private LayoutTrainer() {}

  static Fitted fit(List<LayoutPage> pages) {
    double[] none = new double[LayoutFeature.values().length];
    double[] headline = rounded(LinearTrainer.choices(headlines(pages)));
    LayoutModel first = LayoutModel.of(headline, none);
    List<LinearTrainer.Verdicts> verdicts = new ArrayList<>();
    for (LayoutPage page : pages) {
      int known = page.headline() >= 0 ? page.headline() : page.example().headline(first);
      verdicts.add(
          new LinearTrainer.Verdicts(
              page.example().bodyFeatures(known), page.inBody(), page.weights()));
    }
    return new Fitted(headline, rounded(LinearTrainer.verdicts(verdicts)));
  }

  private static List<LinearTrainer.Choice> headlines(List<LayoutPage> pages) {
    List<LinearTrainer.Choice> choices = new ArrayList<>();
    for (LayoutPage page : pages) {
      if (page.headline() >= 0) {
        choices.add(headline(page));
      }
    }
    return choices;
  }

  private static LinearTrainer.Choice headline(LayoutPage page) {
    List<Set<LayoutFeature>> features = page.example().headlineFeatures();
    List<Set<LayoutFeature>> options = new ArrayList<>();
    int right = -1;
    for (int i = 0; i < features.size(); i++) {
      right = i == page.headline() ? options.size() : right;
      if (page.example().isPossibleHeadline(i)) {
        options.add(features.get(i));
      }
    }
    return new LinearTrainer.Choice(options, right);
  }

  private static double[] rounded(double[] weights) {
    double[] rounded = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = Math.round(weights[i] * DIGITS) / DIGITS;
    }
    return rounded;
  }
}
