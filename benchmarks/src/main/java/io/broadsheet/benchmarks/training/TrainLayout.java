package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.page.LayoutFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Trains the weights by which plain text's layout is read, and reports how well they do on sites
 * they were not trained on, by the scorer of the accuracy gate.
 *
 * <p>Headline: a softmax over a page's lines. Body: logistic regression a line, weighted by its
 * words. Both by stochastic gradient descent with a fixed seed and L2 decay.
 */
@Command(
    name = "train-layout",
    mixinStandardHelpOptions = true,
    description = "Trains how plain text is read and writes the weights; same data, same bytes.")
public final class TrainLayout implements Callable<Integer> {
  private static final List<String> MEASURES =
      List.of("title.exact", "authors.f1", "date.exact", "body.f1");

  @Option(names = "--data", required = true, description = "Folder that holds text/ and pages/.")
  private Path data;

  @Option(
      names = "--weights",
      description = "Where the weights go: ${DEFAULT-VALUE}.",
      defaultValue = "enrich/src/main/resources/io/broadsheet/enrich/core/page/layout.tsv")
  private Path weights;

  @Option(
      names = "--report",
      description = "Where the figures go: ${DEFAULT-VALUE}.",
      defaultValue = "benchmarks/reports/plain-text.md")
  private Path report;

  public static void main(String[] args) {
    System.exit(new CommandLine(new TrainLayout()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    LayoutStudy study = LayoutStudy.read(data);
    LayoutTrainer.Fitted fitted = study.fitAll();
    Files.writeString(weights, table(fitted));
    Files.writeString(report, report(study.inSample(fitted.model()), study.outOfFold()));
    return CommandLine.ExitCode.OK;
  }

  private static String table(LayoutTrainer.Fitted fitted) {
    StringBuilder out = new StringBuilder();
    out.append("# Weights by which a line of plain text is taken for the headline, or for a line");
    out.append(" of the article. Written by TrainLayout, fixed seed.\n");
    out.append("# feature\theadline\tbody\n");
    for (LayoutFeature feature : LayoutFeature.values()) {
      int i = feature.ordinal();
      out.append(
          String.format(
              Locale.ROOT, "%s\t%.3f\t%.3f\n", feature, fitted.headline()[i], fitted.body()[i]));
    }
    return out.toString();
  }

  private static String report(
      Map<String, Map<String, Double>> seen, Map<String, Map<String, Double>> unseen) {
    StringBuilder out = new StringBuilder("# Plain text on sites not trained on\n\n");
    out.append("Each page read by weights that were trained without its site, in ")
        .append(LayoutStudy.FOLDS)
        .append(" folds, beside the weights that ship. Written by `benchmarks/run train-layout`.\n")
        .append("\n| set | measure | in sample | other sites | difference |\n")
        .append("|---|---|---|---|---|\n");
    for (String set : seen.keySet()) {
      for (String measure : MEASURES) {
        double in = seen.get(set).get(measure);
        double other = unseen.get(set).get(measure);
        out.append(
            String.format(
                Locale.ROOT,
                "| %s | %s | %.4f | %.4f | %+.4f |\n",
                set,
                measure,
                in,
                other,
                other - in));
      }
    }
    return out.toString();
  }
}
