package io.broadsheet.benchmarks.training;

import java.util.List;
import java.util.Locale;

/** A line through points of the unit square, as SVG that any browser shows. */
final class SvgPlot {
  private static final int SIDE = 320;
  private static final int MARGIN = 40;

  private SvgPlot() {}

  /**
   * @param points x and y, each from 0 to 1, in the order of the line
   * @param diagonal whether to draw what would be perfect calibration
   */
  static String of(String title, List<double[]> points, boolean diagonal) {
    int whole = SIDE + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n"
                + "<text x=\"%d\" y=\"24\">%s</text>%n",
            whole,
            whole,
            MARGIN,
            title));
    for (int tick = 0; tick <= 10; tick += 2) {
      svg.append(tick(tick / 10.0));
    }
    if (diagonal) {
      svg.append(line(List.of(new double[] {0, 0}, new double[] {1, 1}), "#bbb"));
    }
    return svg.append(line(points, "#0645ad")).append("</svg>\n").toString();
  }

  private static String tick(double at) {
    String across = line(List.of(new double[] {0, at}, new double[] {1, at}), "#eee");
    String up = line(List.of(new double[] {at, 0}, new double[] {at, 1}), "#eee");
    return across
        + up
        + String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\">%.1f</text><text x=\"8\" y=\"%.1f\">%.1f</text>%n",
            x(at) - 8,
            MARGIN + SIDE + 18,
            at,
            y(at) + 4,
            at);
  }

  private static String line(List<double[]> points, String colour) {
    StringBuilder line = new StringBuilder("<polyline fill=\"none\" points=\"");
    for (double[] point : points) {
      line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point[0]), y(point[1])));
    }
    return line.append("\" stroke=\"").append(colour).append("\"/>\n").toString();
  }

  private static double x(double value) {
    return MARGIN + SIDE * value;
  }

  private static double y(double value) {
    return MARGIN + SIDE * (1 - value);
  }
}
