package io.broadsheet.enrich.core.site;

import java.util.Arrays;

/**
 * How often something was seen on which days; days in ascending order. Not safe for several
 * threads.
 */
public final class DayCounts {
  private int[] days = new int[2];
  private int[] counts = new int[2];
  private int size;

  /** One more on a day, which is no earlier than the last. */
  void add(int day) {
    add(day, 1);
  }

  /** So many on a day, which is no earlier than the last. */
  public void add(int day, int count) {
    if (size == 0 || days[size - 1] != day) {
      if (size == days.length) {
        days = Arrays.copyOf(days, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      days[size++] = day;
      counts[size - 1] = 0;
    }
    counts[size - 1] += count;
  }

  /** Drops the days before this one. */
  void forgetBefore(int day) {
    int kept = 0;
    while (kept < size && days[kept] < day) {
      kept++;
    }
    System.arraycopy(days, kept, days, 0, size - kept);
    System.arraycopy(counts, kept, counts, 0, size - kept);
    size -= kept;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int total() {
    int total = 0;
    for (int at = 0; at < size; at++) {
      total += counts[at];
    }
    return total;
  }

  int first() {
    return days[0];
  }

  int last() {
    return days[size - 1];
  }

  /** How many days have a count. */
  public int size() {
    return size;
  }

  public int day(int at) {
    return days[at];
  }

  public int count(int at) {
    return counts[at];
  }
}
