package io.broadsheet.benchmarks.speed;

import java.util.Random;

/** Sentences of our templates, filled with names, places and figures of one random source. */
public final class SpeedText {
  private final Random random;

  public SpeedText(Random random) {
    this.random = random;
  }

  /** A template of a group, filled. */
  public String any(String group) {
    return SpeedWords.any(group, random)
        .replace("{person}", SpeedWords.any("person", random))
        .replace("{place}", SpeedWords.any("place", random))
        .replace("{thing}", SpeedWords.any("thing", random))
        .replace("{number}", Integer.toString(2 + random.nextInt(9_000)));
  }

  public String paragraph() {
    StringBuilder paragraph = new StringBuilder(any("sentence"));
    for (int more = 1 + random.nextInt(4); more > 0; more--) {
      paragraph.append(' ').append(any("sentence"));
    }
    return paragraph.toString();
  }
}
