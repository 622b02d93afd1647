package io.broadsheet.enrich.core.ads;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Reads weights from resources: one for each constant of an enum, or sparse ones for buckets. */
final class Weights {
  /** Bucket weights are stored in thousandths, which is finer than they are known. */
  private static final float UNIT = 1000f;

  private Weights() {}

  /**
   * One weight for each constant, in their order.
   *
   * @throws IllegalStateException if one is missing, unknown or doubled
   */
  static <E extends Enum<E>> double[] named(String file, Class<E> type) {
    double[] weights = new double[type.getEnumConstants().length];
    Arrays.fill(weights, Double.NaN);
    for (Tsv.Row row : Tsv.read(file, 2)) {
      int index = row.constant(type, 0).ordinal();
      if (!Double.isNaN(weights[index])) {
        throw row.wrong("second weight for " + row.text(0));
      }
      weights[index] = row.number(1);
    }
    for (E constant : type.getEnumConstants()) {
      if (Double.isNaN(weights[constant.ordinal()])) {
        throw new IllegalStateException(file + ": no weight for " + constant);
      }
    }
    return weights;
  }

  /** Rows of {@code hash<TAB>hundredths…}, eight hexadecimal digits and a weight for each class. */
  static RunWeights runs(String file) {
    List<Tsv.Row> rows = Tsv.read(file, 1 + RunWeights.CLASSES);
    int[] runs = new int[rows.size()];
    float[] weights = new float[RunWeights.CLASSES * runs.length];
    for (int place = 0; place < runs.length; place++) {
      Tsv.Row row = rows.get(place);
      runs[place] = Integer.parseUnsignedInt(row.text(0), 16);
      for (int kind = 0; kind < RunWeights.CLASSES; kind++) {
        weights[RunWeights.CLASSES * place + kind] = Integer.parseInt(row.text(1 + kind)) / 100f;
      }
    }
    return new RunWeights(runs, weights);
  }

  /** Rows of {@code bucket<TAB>thousandths}; buckets not named weigh nothing. */
  static float[] buckets(String file) {
    float[] weights = new float[WordGrams.BUCKETS];
    try (BufferedReader lines = Tsv.open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          int bucket = Integer.parseInt(line, 0, tab, 10);
          weights[bucket] = Integer.parseInt(line, tab + 1, line.length(), 10) / UNIT;
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(file, fault);
    }
    return weights;
  }
}
