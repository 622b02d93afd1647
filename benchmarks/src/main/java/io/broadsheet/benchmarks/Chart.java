package io.broadsheet.benchmarks;

import java.util.List;
import java.util.Locale;

/** A square chart of points between 0 and 1, as SVG that reads on light and dark pages. */
public final class Chart {
  private static final int SIDE = 320;
  private static final int MARGIN = 48;

  private final StringBuilder svg = new StringBuilder();

  public Chart(String title, String across, String up) {
    int whole = SIDE + 2 * MARGIN;
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " font-family=\"sans-serif\" font-size=\"12\""
                + " fill=\"#777\">%n<title>%s</title>%n",
            whole,
            whole,
            title));
    text(MARGIN, MARGIN - 28, "start", title);
    text(MARGIN + SIDE / 2.0, whole - 10, "middle", across);
    text(MARGIN, MARGIN - 8, "start", up);
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double at = tenth / 10.0;
      text(x(at), MARGIN + SIDE + 16, "middle", String.valueOf(at));
      text(MARGIN - 6, y(at) + 4, "end", String.valueOf(at));
    }
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#999\"/>%n",
            MARGIN,
            MARGIN,
            SIDE,
            SIDE));
  }

  public Chart line(List<double[]> points, String style) {
    svg.append("<polyline fill=\"none\" ").append(style).append(" points=\"");
    for (double[] point : points) {
      svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point[0]), y(point[1])));
    }
    svg.append("\"/>\n");
    return this;
  }

  /** Where what is said comes as often as it was said. */
  public Chart diagonal() {
    return line(
        List.of(new double[] {0, 0}, new double[] {1, 1}),
        "stroke=\"#999\" stroke-dasharray=\"4 4\"");
  }

  /** Dots whose area grows with the number of cases behind them. */
  public Chart dot(double across, double up, double radius, String style) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" %s/>%n",
            x(across),
            y(up),
            radius,
            style));
    return this;
  }

  public String finish() {
    return svg + "</svg>\n";
  }

  private void text(double x, double y, String anchor, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            text));
  }

  private static double x(double value) {
    return MARGIN + value * SIDE;
  }

  private static double y(double value) {
    return MARGIN + (1 - value) * SIDE;
  }
}
