package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.RunWeights;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes weights as the detector reads them. The same weights give the same bytes. */
final class WeightFiles {
  private final Path folder;

  WeightFiles(Path folder) {
    this.folder = folder;
  }

  <E extends Enum<E>> void named(String file, String note, E[] constants, double[] weights)
      throws IOException {
    StringBuilder text = new StringBuilder("# " + note + " Written by training.\n");
    for (E constant : constants) {
      text.append(constant.name())
          .append('\t')
          .append(String.format(Locale.ROOT, "%.4f", weights[constant.ordinal()]))
          .append('\n');
    }
    Files.writeString(folder.resolve(file), text);
  }

  /** Hundredths for each class by hash, in the order of the hashes. */
  void runs(String file, String note, RunWeights weights) throws IOException {
    StringBuilder text = new StringBuilder("# " + note + " Written by training.\n");
    int[] runs = weights.runs();
    for (int place = 0; place < runs.length; place++) {
      text.append(String.format(Locale.ROOT, "%08x", runs[place]));
      for (float weight : weights.at(place)) {
        text.append('\t').append(Math.round(100 * weight));
      }
      text.append('\n');
    }
    Files.writeString(folder.resolve(file), text);
  }

  /** Thousandths by bucket; what rounds to less than {@code least} is left out. */
  void buckets(String file, String note, float[] weights, int least) throws IOException {
    StringBuilder text = new StringBuilder("# " + note + " Written by training.\n");
    for (int bucket = 0; bucket < weights.length; bucket++) {
      int thousandths = Math.round(1000 * weights[bucket]);
      if (Math.abs(thousandths) >= least) {
        text.append(bucket).append('\t').append(thousandths).append('\n');
      }
    }
    Files.writeString(folder.resolve(file), text);
  }

  /** The weights set by hand, to which fitted ones are drawn; 0 for features not named. */
  static double[] priors(String resource) throws IOException {
    double[] priors = new double[AdFeature.ALL.length];
    for (String line : lines(resource)) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        priors[AdFeature.valueOf(cells[0]).ordinal()] = Double.parseDouble(cells[1]);
      }
    }
    return priors;
  }

  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                WeightFiles.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
