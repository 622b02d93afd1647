package io.broadsheet.local.enrich;

import io.broadsheet.schemas.RawArticle;

/** Articles of one site that share one paragraph and nothing else. */
final class SiteStories {
  static final String NOTICE =
      "Letters to this page may be shortened and are printed under the sender's full name.";
  static final String LAST_NOTICE =
      "The winter timetable of the ferries hangs in the window of the town hall.";

  private final EnrichStack stack;
  private final String site;
  private int number;

  SiteStories(EnrichStack stack, String site) {
    this.stack = stack;
    this.site = site;
  }

  /** Publishes so many new articles; the id of the last. */
  String publish(int articles) {
    for (int each = 0; each < articles; each++) {
      publish("story-" + ++number, NOTICE, 10);
    }
    return "story-" + number;
  }

  /** Publishes an article of ours once more, with a changed text. */
  void publishAgain(int story, int edition) {
    publish("story-" + story, NOTICE + "\n\nThis is edition " + "x".repeat(edition), 10 + edition);
  }

  /** Three articles that come after all others, with a notice of their own. */
  void publishLast() {
    for (int each = 1; each <= 3; each++) {
      publish("last-" + each, LAST_NOTICE, 10);
    }
  }

  int published() {
    return number;
  }

  private void publish(String id, String notice, long receivedAt) {
    // Words, not digits: numbers make no difference between paragraphs.
    String name = word(id.hashCode());
    String body =
        "In %s it rained on the market square until the clock struck noon, and the band of %s"
            + " played on under its awning while the mayor waited for the ferry to %s.\n\n%s";
    RawArticle article =
        EnrichStack.article(
            "A wet morning in " + name, body.formatted(name, name, name, notice), receivedAt);
    stack.publish(id, RawArticle.newBuilder(article).setUrl("https://" + site + "/" + id).build());
  }

  private static String word(int seed) {
    StringBuilder word = new StringBuilder("T");
    for (int rest = seed; rest != 0; rest >>>= 4) {
      word.append((char) ('a' + (rest & 15)));
    }
    return word.toString();
  }
}
