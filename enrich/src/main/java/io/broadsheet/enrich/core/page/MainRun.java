package io.broadsheet.enrich.core.page;

import java.util.List;

/**
 * The stretch of a text with the most prose and the least else: the maximum-sum run, prose lines
 * counting their words and other lines a loss (Kadane's algorithm).
 *
 * @param start its first line
 * @param end one past its last line; equal to {@code start} if there is no prose at all
 */
record MainRun(int start, int end) {
  private static final int LOSS = 12;
  private static final int MAX_GAIN = 120;

  static MainRun of(List<Line> lines) {
    int best = 0;
    MainRun run = new MainRun(lines.size(), lines.size());
    int sum = 0;
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean counts = line.isProse() && line.cue() == FurnitureWords.Cue.NONE;
      sum += counts ? Math.min(line.words(), MAX_GAIN) : -LOSS;
      if (sum > best) {
        best = sum;
        run = new MainRun(start, i + 1);
      }
      if (sum < 0) {
        sum = 0;
        start = i + 1;
      }
    }
    return run;
  }

  boolean contains(int i) {
    return i >= start && i < end;
  }
}
