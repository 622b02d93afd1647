package io.broadsheet.benchmarks.adreport;

import io.broadsheet.benchmarks.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Works out all figures on spans again from the out-of-fold scores in the repository. */
@Command(
    name = "ad-report",
    mixinStandardHelpOptions = true,
    description = "Writes figures, curves, false alarms and misses from the out-of-fold scores.")
public final class AdReport implements Callable<Integer> {
  @Option(
      names = "--reports",
      description = "Folder of the scores and of the report: ${DEFAULT-VALUE}.",
      defaultValue = "benchmarks/reports/ads")
  private Path reports;

  @Spec private CommandSpec command;

  public static void main(String[] args) {
    System.exit(new CommandLine(new AdReport()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<JudgedBlock> blocks = JudgedBlock.read(scores("blocks-out-of-fold.tsv"));
    Map<String, Double> adScores = JudgedBlock.adScores(scores("spans-out-of-fold.tsv"));
    StringBuilder text = new StringBuilder("# Advertising paragraphs, out of fold\n");
    text.append(
        "\nWritten by `benchmarks/run ad-report` from `blocks-out-of-fold.tsv` and"
            + " `spans-out-of-fold.tsv`: each page is judged by a model that never saw its site."
            + " With so few spans a perfectly calibrated model would show a calibration error,"
            + " too: by chance alone, as much as the line below it says.\n");
    for (Map.Entry<String, Predicate<String>> set : sets().entrySet()) {
      List<JudgedBlock> ofSet =
          blocks.stream().filter(block -> set.getValue().test(block.page())).toList();
      BlockFigures figures = new BlockFigures(ofSet, adScores);
      section(text, set.getKey(), figures);
      drawCurves(set.getKey(), figures);
      listErrors(set.getKey(), ofSet);
    }
    text.append("\nFalse alarms and misses, by id and block: `*-errors.tsv`.\n");
    Files.writeString(reports.resolve("spans.md"), text);
    return CommandLine.ExitCode.OK;
  }

  private Path scores(String name) {
    Path file = reports.resolve(name);
    if (!Files.exists(file)) {
      throw new ParameterException(
          command.commandLine(), file + ": no such file; benchmarks/run train-ads writes it");
    }
    return file;
  }

  /** Which pages belong to which set, by their ids. */
  static Map<String, Predicate<String>> sets() {
    Predicate<String> synthetic = page -> page.startsWith("synthetic/");
    Predicate<String> html = page -> page.endsWith("@html");
    Predicate<String> thin = page -> page.startsWith("thin/");
    Predicate<String> further =
        page -> page.matches("(aed|wcxb_dev|trafilatura)/.{1,200}") && !html.test(page);
    Map<String, Predicate<String>> sets = new LinkedHashMap<>();
    sets.put("adspans", synthetic.or(html).or(thin).or(further).negate());
    sets.put("thin", thin);
    sets.put("further", further);
    sets.put("html", html);
    sets.put("synthetic", synthetic);
    return sets;
  }

  private static void section(StringBuilder text, String name, BlockFigures figures) {
    text.append(String.format(Locale.ROOT, "%n## %s (%d pages)%n%n", name, figures.pages()));
    text.append("| figure | |\n|---|---|\n");
    figures
        .all()
        .forEach(
            (figure, value) ->
                text.append(String.format(Locale.ROOT, "| %s | %.3f |%n", figure, value)));
    text.append("\n| kind | recall | examples |\n|---|---|---|\n");
    figures
        .recallByKind()
        .forEach(
            (kind, counts) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %.2f | %.0f |%n",
                        kind,
                        counts[0] / counts[1],
                        counts[1])));
    text.append(
        String.format(
            Locale.ROOT,
            "%n![Reliability: spans blue, pages brown, blocks before the decision"
                + " grey](%s-reliability.svg) ![Precision and recall](%s-precision.svg)%n",
            name,
            name));
  }

  private void drawCurves(String name, BlockFigures figures) throws IOException {
    Chart reliability =
        new Chart("Reliability, " + name, "probability said", "share that promotes").diagonal();
    draw(reliability, figures.reliabilityOfBlocks(), "fill=\"none\" stroke=\"#999\"");
    draw(reliability, figures.reliabilityOfPages(), "fill=\"#b0562a\"");
    draw(reliability, figures.reliabilityOfSpans(), "fill=\"#2a7ab0\"");
    Files.writeString(reports.resolve(name + "-reliability.svg"), reliability.finish());
    Files.writeString(
        reports.resolve(name + "-precision.svg"),
        new Chart("Precision and recall, " + name, "recall", "precision")
            .line(figures.precisionByRecall(), "stroke=\"#2a7ab0\" stroke-width=\"2\"")
            .finish());
  }

  private static void draw(Chart chart, List<Reliability.Bin> bins, String style) {
    for (Reliability.Bin bin : bins) {
      chart.dot(bin.said(), bin.observed(), 2 + Math.log10(bin.size()) * 2, style);
    }
  }

  private void listErrors(String name, List<JudgedBlock> blocks) throws IOException {
    StringBuilder errors = new StringBuilder("# id\tblock\tkind\terror\n");
    for (JudgedBlock block : blocks) {
      if (block.falseAlarm() || block.missed()) {
        errors.append(
            String.join(
                "\t",
                block.page(),
                String.valueOf(block.block()),
                block.kind(),
                block.missed() ? "missed\n" : "false alarm\n"));
      }
    }
    Files.writeString(reports.resolve(name + "-errors.tsv"), errors);
  }
}
