package io.broadsheet.benchmarks.ledger;

import java.util.Random;

/** What article number N of a seed is. Pure: the load may be stopped and resumed anywhere. */
record LoadPlan(long seed) {
  private static final int SITES = 40;

  /** A repeat follows its original at this distance, so that both orders of arrival occur. */
  private static final int NEAREST = 5;

  private static final int FURTHEST = 400;

  private static final String[] PLACES = {"harbour", "valley", "old town", "mill", "station"};
  private static final String[] EVENTS = {
    "reopened after the winter", "was closed for repairs", "drew more visitors than last year"
  };

  /**
   * One article to send.
   *
   * @param text null where the kind has none
   */
  record Article(int number, ArticleKind kind, String url, String text) {}

  Article article(int number) {
    Random random = new Random(seed * 1_000_003L + number);
    ArticleKind kind = ArticleKind.of(random.nextInt(1_000));
    int earlier = number - NEAREST - random.nextInt(FURTHEST);
    if (earlier < 0 && refersBack(kind)) {
      kind = ArticleKind.FRESH;
    }
    int subject = refersBack(kind) ? earlier : number;
    return new Article(number, kind, url(subject), text(number, subject, kind));
  }

  private static boolean refersBack(ArticleKind kind) {
    return switch (kind) {
      case REPEAT, UPDATE, DELETE, OLDER -> true;
      case FRESH, EMPTY, UNDECODABLE, MISPLACED, TOO_LARGE -> false;
    };
  }

  private String url(int subject) {
    return "https://site-" + subject % SITES + ".example/" + seed + "/" + subject;
  }

  private static String text(int number, int subject, ArticleKind kind) {
    return switch (kind) {
      case FRESH, MISPLACED -> story(number, 0);
      case REPEAT -> story(subject, 0);
      case UPDATE, OLDER -> story(subject, number);
      case DELETE, EMPTY, UNDECODABLE, TOO_LARGE -> null;
    };
  }

  /** A few sentences of our own that differ from story to story. */
  private static String story(int number, int edition) {
    String place = PLACES[number % PLACES.length];
    String event = EVENTS[number / PLACES.length % EVENTS.length];
    return "The %s of district %d %s%n%nReport %d, edition %d: the %s of district %d %s, as the council said on Monday. About %d people came to see it, and most of them stayed until the evening.%n"
        .formatted(place, number, event, number, edition, place, number, event, 20 + number % 9_000)
        .replace("\r\n", "\n");
  }
}
