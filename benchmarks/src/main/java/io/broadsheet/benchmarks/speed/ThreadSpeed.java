package io.broadsheet.benchmarks.speed;

import io.broadsheet.local.extract.OrderedWorkers;
import io.broadsheet.schemas.RawArticle;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** How much sooner two threads are done than one, by the clock, as {@code extract --threads}. */
final class ThreadSpeed {
  private ThreadSpeed() {}

  /** The ratio of the quickest rounds: only those were left alone by other processes. */
  static double ratio(List<RawArticle> corpus, int rounds) {
    ToIntFunction<RawArticle> work = Contestants.enricher();
    double[] one = new double[rounds];
    double[] two = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      one[round] = seconds(1, corpus, work);
      two[round] = seconds(2, corpus, work);
    }
    return Arrays.stream(one).min().orElseThrow() / Arrays.stream(two).min().orElseThrow();
  }

  private static double seconds(
      int threads, List<RawArticle> corpus, ToIntFunction<RawArticle> work) {
    long[] sum = {0};
    long start = System.nanoTime();
    OrderedWorkers.of(threads)
        .run(corpus.iterator(), work::applyAsInt, (Integer size) -> sum[0] += size);
    if (sum[0] == 0) {
      throw new IllegalStateException("nothing was extracted");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
