package io.broadsheet.enrich.core.ads;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the evidence in neighbouring blocks says of one that says little itself: a price list, the
 * names of networks below "follow us", a text below "About" a company.
 */
final class Surroundings {
  private static final int PRICE_WORDS = 5;
  private static final int NEAR = 3;
  private static final int FAR = 6;
  private static final int NAME_WORDS = 4;
  private static final int HEADING_WORDS = 7;
  private static final int OPENING_WORDS = 8;
  private static final Set<Long> ABOUT =
      Stream.of("about", "über", "propos", "acerca", "sobre", "tentang")
          .map(word -> Words.of(word).hash(1))
          .collect(Collectors.toUnmodifiableSet());

  private final List<Passage> passages;
  private final List<Evidence> evidence;

  Surroundings(List<Passage> passages, List<Evidence> evidence) {
    this.passages = passages;
    this.evidence = evidence;
  }

  /** Whether a short block stands close to one that is nothing but a price. */
  boolean besidePrice(int at) {
    return words(at) <= 2 * PRICE_WORDS && prices(at, NEAR) > 0;
  }

  /** Share of the blocks around that are nothing but a price, 0 to 1: products stand in rows. */
  double prices(int at, int reach) {
    int found = 0;
    int from = Math.max(0, at - reach);
    int to = Math.min(passages.size() - 1, at + reach);
    for (int block = from; block <= to; block++) {
      found += isPrice(block) ? 1 : 0;
    }
    return (double) found / (to - from + 1);
  }

  double pricesFar(int at) {
    return prices(at, FAR);
  }

  /** Whether only names of networks part this one from an invitation to follow. */
  boolean inFollowList(int at) {
    int block = at;
    while (block > 0 && block > at - 2 * FAR && isName(block)) {
      block--;
      if (words(block) <= HEADING_WORDS && evidence.get(block).has(AdFeature.FOLLOW)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the text below a heading such as "About" and a company's name. */
  boolean belowCompanyHeading(int at) {
    return at > 0
        && words(at - 1) <= HEADING_WORDS
        && words(at) > HEADING_WORDS
        && evidence.get(at - 1).has(AdFeature.COMPANY);
  }

  /** Whether it presents the company that a heading close above it names, or its own beginning. */
  boolean describesCompany(int at) {
    if (words(at) <= HEADING_WORDS) {
      return false;
    }
    for (int heading = at - 1; heading >= Math.max(0, at - NEAR); heading--) {
      if (words(heading) <= HEADING_WORDS) {
        return isAbout(heading) && opensWithNameOf(heading, at);
      }
    }
    return isAbout(at) && repeatsItsName(passages.get(at).words());
  }

  /** Whether it is the heading above such a presentation. */
  boolean headsCompany(int at) {
    return words(at) <= HEADING_WORDS
        && at + 1 < passages.size()
        && isAbout(at)
        && describesCompany(at + 1);
  }

  /** Whether it is a sentence of some length in which no phrase speaks for promotion. */
  boolean plainProse(int at) {
    Evidence own = evidence.get(at);
    return words(at) > HEADING_WORDS
        && own.has(AdFeature.SENTENCE_END)
        && own.value(AdFeature.COVERED) == 0;
  }

  /** Share of the blocks around that are short, 0 to 1: prose has none, menus nothing else. */
  double brief(int at) {
    int found = 0;
    int from = Math.max(0, at - NEAR);
    int to = Math.min(passages.size() - 1, at + NEAR);
    for (int block = from; block <= to; block++) {
      found += words(block) <= HEADING_WORDS ? 1 : 0;
    }
    return (double) found / (to - from + 1);
  }

  /** Whether a short block follows one that asks for something: its button or its field. */
  boolean belowRequest(int at) {
    return at > 0
        && words(at) <= NAME_WORDS
        && evidence.get(at - 1).hasAny(AdFeature.ASKS_STRONGLY, AdFeature.NEWSLETTER);
  }

  private boolean isAbout(int block) {
    Words words = passages.get(block).words();
    return words.count() >= 2 && (ABOUT.contains(words.hash(1)) || ABOUT.contains(words.hash(2)));
  }

  private boolean opensWithNameOf(int heading, int at) {
    Words name = passages.get(heading).words();
    Words text = passages.get(at).words();
    for (int word = 2; word <= name.count(); word++) {
      for (int other = 1; other <= Math.min(OPENING_WORDS, text.count()); other++) {
        if (Vocabulary.carriesTopic(name, word)
            && name.hash(word) == text.hash(other)
            && !ABOUT.contains(name.hash(word))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "About Acme Acme makes …": a name of up to three words, said twice. */
  private static boolean repeatsItsName(Words words) {
    for (int length = 1; length <= 3 && 2 + length <= words.count(); length++) {
      if (words.hash(2) == words.hash(2 + length)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPrice(int block) {
    return words(block) <= PRICE_WORDS && evidence.get(block).has(AdFeature.MONEY);
  }

  private boolean isName(int block) {
    return words(block) <= NAME_WORDS && evidence.get(block).has(AdFeature.NETWORK_WORD);
  }

  private int words(int block) {
    return passages.get(block).words().count();
  }
}
