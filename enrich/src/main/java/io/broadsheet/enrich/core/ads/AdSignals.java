package io.broadsheet.enrich.core.ads;

import java.util.ArrayList;
import java.util.List;

/** THE LIST of signals, in the order they run, and of the lexicons they read. */
public final class AdSignals {
  private static final List<String> LEXICONS =
      List.of(
          "newsletter",
          "subscription",
          "app",
          "social",
          "commerce",
          "coupon",
          "disclosure",
          "event",
          "finance",
          "donation",
          "action",
          "form",
          "release",
          "voice",
          "editorial",
          "furniture");

  private final List<AdSignal> all =
      List.of(
          new PhraseSignal(Lexicon.load(LEXICONS)),
          new TypographySignal(),
          new LengthSignal(),
          new AddressSignal(),
          new PositionSignal(),
          new RecurrenceSignal(),
          new TopicSignal(),
          new LinkSignal(),
          new MarkupSignal(),
          new CombinationSignal());

  public List<Evidence> observe(Story story) {
    List<Evidence> found = new ArrayList<>(story.passages().size());
    for (Passage passage : story.passages()) {
      found.add(observe(passage, story));
    }
    return found;
  }

  Evidence observe(Passage passage, Story story) {
    Evidence evidence = new Evidence();
    for (AdSignal signal : all) {
      signal.observe(passage, story, evidence);
    }
    return evidence;
  }
}
