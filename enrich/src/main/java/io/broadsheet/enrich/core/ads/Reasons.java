package io.broadsheet.enrich.core.ads;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says in words why a passage counts as promotion, and which kind it is. */
final class Reasons {
  private static final int MOST = 3;
  private static final double CLEARLY_MORE = 0.0025;
  private static final double WHOLE_ARTICLE = 0.1;
  private static final String BESIDE = "stands among other promotion";
  private static final String WORDING = "worded like promotion: “";

  private final BlockModel model;

  Reasons(BlockModel model) {
    this.model = model;
  }

  /** The kind that most of the evidence speaks for; null if none of it names one. */
  AdKind kind(Evidence evidence) {
    Map<AdKind, Double> votes = new EnumMap<>(AdKind.class);
    for (Evidence.Cue cue : evidence.cues()) {
      if (cue.kind() != null) {
        votes.merge(cue.kind(), vote(cue.feature()) * evidence.value(cue.feature()), Double::sum);
      }
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The strongest first, at most three, never none. */
  List<String> of(Passage passage, Evidence evidence, boolean amongOthers) {
    List<String> reasons = new ArrayList<>(MOST);
    evidence.cues().stream()
        .filter(cue -> vote(cue.feature()) > WHOLE_ARTICLE)
        .sorted(Comparator.comparingDouble(cue -> -vote(cue.feature())))
        .map(Evidence.Cue::reason)
        .distinct()
        .limit(MOST)
        .forEach(reasons::add);
    if (reasons.size() < MOST && amongOthers) {
      reasons.add(BESIDE);
    }
    if (reasons.isEmpty()) {
      reasons.add(wording(passage));
    }
    return reasons;
  }

  /** A hint names a thing (a price, a network); a request for it says more. */
  private double vote(AdFeature feature) {
    return switch (feature) {
      case RELEASE, WIRE, REVIEW -> WHOLE_ARTICLE; // they speak for whole articles
      case PRICE_WORD, NETWORK_WORD, FINANCE_WORD, SUBSCRIPTION_WORD -> 0.2;
      case ACTION, FORM, COMPANY -> 0.6;
      case CHANNEL, CHANNEL_LINK, FINANCE, COUPON, DONATION, DISCLOSURE, APP -> 1.4;
      default -> 1;
    };
  }

  /** The run of words that weighed most. */
  private String wording(Passage passage) {
    Words words = passage.words();
    int[] best = {1, 1};
    float[] weight = {Float.NEGATIVE_INFINITY};
    WordGrams.visit(
        words,
        (bucket, from, length) -> {
          boolean inside = from >= 1 && from + length <= words.count() + 1;
          if (inside && model.grams()[bucket] > weight[0] + CLEARLY_MORE) {
            weight[0] = model.grams()[bucket];
            best[0] = from;
            best[1] = length;
          }
        });
    if (words.count() == 0) {
      return BESIDE;
    }
    int start = words.start(best[0]);
    return WORDING + passage.text().substring(start, words.end(best[0] + best[1] - 1)) + "”";
  }
}
