package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.enrich.core.ads.AdModel;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.AdVerdict;
import io.broadsheet.enrich.core.ads.WholeModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The labelled pages, and how the model for spans does on sites it has not seen. */
record SpanStudy(AdSignals signals, double[] decision, SpanExamples examples) {
  /** How many parts the sites are dealt into; each is judged by a model of the others. */
  static final int FOLDS = 10;

  static SpanStudy read(AdSignals signals, Path data, double[] decision) throws IOException {
    SpanData reader = new SpanData(signals);
    List<LabelledPage> pages = new ArrayList<>();
    pages.addAll(reader.read(data.resolve("ads/adspans.jsonl.gz")));
    pages.addAll(reader.read(data.resolve("ads/adspans-thin.jsonl.gz")));
    FurtherPages further = new FurtherPages();
    pages.addAll(further.read(reader, data));
    System.err.printf(
        Locale.ROOT,
        "further labels: %d of %d paragraphs not found%n",
        further.unmatched(),
        further.paragraphs());
    pages.addAll(reader.asHtml(data));
    pages.addAll(SyntheticPages.read(reader));
    Set<String> labelled = pages.stream().map(LabelledPage::id).collect(Collectors.toSet());
    List<OrdinaryBody> ordinary =
        OrdinaryBody.read(signals, data).stream()
            .filter(body -> !labelled.contains(body.id()))
            .toList();
    return new SpanStudy(signals, decision, new SpanExamples(pages, ordinary));
  }

  OutOfFold outOfFold() throws IOException {
    OutOfFold result = new OutOfFold();
    Folds folds = new Folds(examples.sites(), FOLDS);
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      BlockTrainer.Fitted fitted =
          new BlockTrainer(decision).fit(examples.without(site -> folds.of(site) == held));
      AdDetector detector = new AdDetector(signals, model(fitted));
      for (LabelledPage page : examples.pages()) {
        if (folds.of(page.site()) == held) {
          AdVerdict verdict = detector.detect(page.page(), page.metadata());
          result.addPage(page, fold, verdict);
          result.addBlocks(page, fold, scores(fitted, page), verdict);
        }
      }
    }
    return result;
  }

  private static double[] scores(BlockTrainer.Fitted fitted, LabelledPage page) {
    double[] own = BlockTrainer.scores(fitted.blocks(), page);
    return fitted.context().score(page.story().passages(), page.evidence(), own);
  }

  BlockTrainer.Fitted fitAll() throws IOException {
    return new BlockTrainer(decision).fit(examples);
  }

  /** Spans alone: no article counts as advertisement. */
  private AdModel model(BlockTrainer.Fitted fitted) {
    return new AdModel(
        fitted.blocks(),
        fitted.context(),
        fitted.spans(),
        fitted.pages(),
        WholeModel.never(),
        fitted.decision());
  }
}
