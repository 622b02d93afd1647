package io.broadsheet.benchmarks.ledger;

import java.util.ArrayList;
import java.util.List;

/** What an audit objects to, counted by kind, with the first few in words. */
final class Findings {
  private static final int IN_WORDS = 40;

  private final List<String> words = new ArrayList<>();
  private long lost;
  private long doubled;
  private long outOfOrder;
  private long other;

  void lost(String what) {
    lost++;
    say("lost: " + what);
  }

  void doubled(String what) {
    doubled++;
    say("doubled: " + what);
  }

  void outOfOrder(String what) {
    outOfOrder++;
    say("out of order: " + what);
  }

  /** Something that is none of the three and must not be either. */
  void other(String what) {
    other++;
    say(what);
  }

  private void say(String what) {
    if (words.size() < IN_WORDS) {
      words.add(what);
    }
  }

  long lost() {
    return lost;
  }

  long doubled() {
    return doubled;
  }

  long outOfOrder() {
    return outOfOrder;
  }

  boolean isEmpty() {
    return lost + doubled + outOfOrder + other == 0;
  }

  List<String> words() {
    return List.copyOf(words);
  }
}
