package io.broadsheet.enrich.core.ads;

import java.util.ArrayList;
import java.util.List;

/** What the signals found in one passage: values of features, and cues a reader understands. */
public final class Evidence {

  /**
   * A finding worth telling: what it speaks for, which kind of promotion (null for none in
   * particular), in which words.
   */
  public record Cue(AdFeature feature, AdKind kind, String reason) {

    /** By hand: the generated one took one part in forty of a whole extraction. */
    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Cue cue
              && feature == cue.feature
              && kind == cue.kind
              && reason.equals(cue.reason);
    }

    @Override
    public int hashCode() {
      return reason.hashCode();
    }
  }

  private final double[] values = new double[AdFeature.ALL.length];
  private final List<Cue> cues = new ArrayList<>(4);

  Evidence() {
    set(AdFeature.BIAS, 1);
  }

  /** Counts one more finding, at most {@code limit} of them. */
  void count(AdFeature feature, double limit) {
    values[feature.ordinal()] = Math.min(limit, values[feature.ordinal()] + 1);
  }

  public void set(AdFeature feature, double value) {
    values[feature.ordinal()] = value;
  }

  void set(AdFeature feature, boolean present) {
    values[feature.ordinal()] = present ? 1 : 0;
  }

  /** Adds a finding with its words. */
  void tell(Cue cue) {
    if (!cues.contains(cue)) {
      cues.add(cue);
    }
  }

  public double value(AdFeature feature) {
    return values[feature.ordinal()];
  }

  boolean has(AdFeature feature) {
    return values[feature.ordinal()] > 0;
  }

  boolean hasAny(AdFeature... features) {
    for (AdFeature feature : features) {
      if (has(feature)) {
        return true;
      }
    }
    return false;
  }

  /** The cues in the order they were found. */
  List<Cue> cues() {
    return cues;
  }
}
