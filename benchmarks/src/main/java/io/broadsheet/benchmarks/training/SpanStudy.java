package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.enrich.core.ads.AdModel;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.WholeModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The labelled pages, and how the model for spans does on sites it has not seen. */
record SpanStudy(AdSignals signals, double[] decision, List<LabelledPage> pages) {
  /** How many parts the sites are dealt into; each is judged by a model of the others. */
  static final int FOLDS = 10;

  static SpanStudy read(AdSignals signals, Path data, double[] decision) throws IOException {
    SpanData reader = new SpanData(signals);
    List<LabelledPage> pages = new ArrayList<>();
    pages.addAll(reader.read(data.resolve("ads/adspans.jsonl.gz")));
    pages.addAll(reader.read(data.resolve("ads/adspans-thin.jsonl.gz")));
    pages.addAll(SyntheticPages.read(reader));
    return new SpanStudy(signals, decision, pages);
  }

  OutOfFold outOfFold() throws IOException {
    OutOfFold result = new OutOfFold();
    Folds folds = new Folds(pages.stream().map(LabelledPage::site).toList(), FOLDS);
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      BlockTrainer.Fitted fitted =
          new BlockTrainer()
              .fit(pages.stream().filter(page -> folds.of(page.site()) != held).toList());
      AdDetector detector = new AdDetector(signals, model(fitted));
      for (LabelledPage page : pages) {
        if (folds.of(page.site()) == held) {
          result.addPage(page, fold, detector.detect(page.page(), page.metadata()));
        }
      }
    }
    return result;
  }

  BlockTrainer.Fitted fitAll() throws IOException {
    return new BlockTrainer().fit(pages);
  }

  /** Spans alone: no article counts as advertisement. */
  private AdModel model(BlockTrainer.Fitted fitted) {
    WholeModel never = WholeModel.never();
    return new AdModel(fitted.blocks(), fitted.context(), fitted.pages(), never, decision);
  }
}
