package io.broadsheet.benchmarks.speed;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How fast several contestants work through one corpus, on one thread, in turns, so that a drift of
 * the machine's speed touches all alike. CPU time is the thread's own: what other processes take
 * does not count, though they slow it by sharing cores and caches.
 */
final class Rates {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /**
   * What was measured of one contestant.
   *
   * @param perSecond articles per CPU-second, one value a counted round, sorted
   * @param kilobytes allocated for an article, of the last round
   */
  record Rate(double[] perSecond, double kilobytes) {
    double median() {
      return perSecond[perSecond.length / 2];
    }

    double lowest() {
      return perSecond[0];
    }

    double highest() {
      return perSecond[perSecond.length - 1];
    }
  }

  /** Keeps the work from being optimised away. */
  private int sink;

  private final int rounds;
  private final int warmUps;

  /**
   * @param warmUps rounds that are not counted: the compiler is still at work
   */
  Rates(int rounds, int warmUps) {
    this.rounds = rounds;
    this.warmUps = warmUps;
  }

  /** One rate a contestant, in their order. */
  <T> List<Rate> of(List<T> corpus, Map<String, ToIntFunction<T>> contestants) {
    List<double[]> rates = contestants.keySet().stream().map(name -> new double[rounds]).toList();
    double[] kilobytes = new double[rates.size()];
    for (int round = -warmUps; round < rounds; round++) {
      int contestant = 0;
      for (ToIntFunction<T> work : contestants.values()) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        double rate = rate(corpus, work);
        if (round >= 0) {
          rates.get(contestant)[round] = rate;
        }
        long taken = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        kilobytes[contestant++] = taken / 1e3 / corpus.size();
      }
    }
    rates.forEach(Arrays::sort);
    return IntStream.range(0, kilobytes.length)
        .mapToObj(at -> new Rate(rates.get(at), kilobytes[at]))
        .toList();
  }

  private <T> double rate(List<T> corpus, ToIntFunction<T> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    for (T article : corpus) {
      sink += work.applyAsInt(article);
    }
    return corpus.size() / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9);
  }

  int sink() {
    return sink;
  }
}
