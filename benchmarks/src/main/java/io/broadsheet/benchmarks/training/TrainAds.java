package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.ArticleClass;
import io.broadsheet.enrich.core.ads.Calibration;
import io.broadsheet.enrich.core.ads.ContextFeature;
import io.broadsheet.enrich.core.ads.Decision;
import io.broadsheet.enrich.core.ads.PageFeature;
import io.broadsheet.enrich.core.ads.SpanFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Trains the ad models: judges every site by models that never saw it, then fits the ones that ship
 * on all. No chance is involved, so the same data give the same bytes.
 */
@Command(
    name = "train-ads",
    mixinStandardHelpOptions = true,
    description = "Trains the ad models and writes their weights; same data, same bytes.")
public final class TrainAds implements Callable<Integer> {
  @Option(
      names = "--data",
      required = true,
      description = "Folder that holds ads/, pages/ and text/.")
  private Path data;

  @Option(
      names = "--weights",
      description = "Where the weights go: ${DEFAULT-VALUE}.",
      defaultValue = "enrich/src/main/resources/io/broadsheet/enrich/ads")
  private Path weights;

  @Option(
      names = "--reports",
      description = "Where ids and out-of-fold scores go: ${DEFAULT-VALUE}.",
      defaultValue = "benchmarks/reports/ads")
  private Path reports;

  @Option(
      names = "--predictions",
      description = "Where out-of-fold predictions with text go, for the scorer; none if absent.")
  private Path predictions;

  @Option(names = "--only", description = "spans or articles: trains only these.")
  private String only;

  private static final String DECIDED =
      "Probabilities from which on something is decided, chosen on held-out sites.";

  private final AdSignals signals = new AdSignals();
  private final double[] decision = Decision.load();

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainAds()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(reports);
    if (!"articles".equals(only)) {
      trainSpans();
    }
    if (!"spans".equals(only)) {
      trainArticles();
    }
    return CommandLine.ExitCode.OK;
  }

  private void trainSpans() throws IOException {
    SpanStudy study = SpanStudy.read(signals, data, decision);
    OutOfFold judged = study.outOfFold();
    write("spans", judged);
    judged.writeBlocks(reports.resolve("blocks-out-of-fold.tsv"));
    BlockTrainer.Fitted fitted = study.fitAll();
    System.arraycopy(fitted.decision(), 0, decision, 0, decision.length);
    WeightFiles files = new WeightFiles(weights);
    files.named(
        "block-signals.tsv",
        "Weights of the signals in one block.",
        AdFeature.ALL,
        fitted.blocks().signals());
    files.buckets(
        "block-words.tsv",
        "Weights of runs of words in a block, in thousandths, by bucket.",
        fitted.blocks().grams(),
        1);
    files.named(
        "block-context.tsv",
        "Weights of the second pass, which hears the neighbours.",
        ContextFeature.values(),
        fitted.context().weights());
    files.named(
        "span.tsv",
        "How likely a marked block promotes.",
        SpanFeature.values(),
        fitted.spans().weights());
    files.named("decision.tsv", DECIDED, Decision.values(), decision);
    files.named(
        "page.tsv",
        "Weights of what tells that a page has any advertising.",
        PageFeature.values(),
        fitted.pages().weights());
  }

  private void trainArticles() throws IOException {
    ArticleStudy study = ArticleStudy.read(signals, data);
    study.judge();
    write("articles", study.asSent());
    write("articles-without-markers", study.withoutMarkers());
    write("other-pages", study.pages());
    write("copied-pages", study.copiedPages());
    study.report().write(reports);
    Judge judge = study.fitAll();
    WeightFiles files = new WeightFiles(weights);
    files.runs(
        "article-runs.tsv",
        "Hash of a word or pair of words, its weight in hundredths for each class of article.",
        judge.model().words());
    files.named(
        "article-classes.tsv",
        "Where the score of each class of article begins.",
        ArticleClass.values(),
        judge.model().bias());
    files.named(
        "article-calibration.tsv",
        "The line from an article's score to log odds.",
        Calibration.values(),
        judge.model().calibration());
    decision[Decision.ADVERTORIAL.ordinal()] = judge.threshold();
    files.named("decision.tsv", DECIDED, Decision.values(), decision);
  }

  private void write(String name, OutOfFold outOfFold) throws IOException {
    outOfFold.writeForRecord(reports.resolve(name + "-out-of-fold.tsv"));
    if (predictions != null) {
      outOfFold.writeForScorer(predictions.resolve(name + ".ndjson"));
    }
  }
}
