package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.metadata.Mention.Type;
import io.broadsheet.enrich.core.text.QuoteMarks.Quoted;
import io.broadsheet.enrich.core.text.TextWord;
import java.util.List;

/**
 * Who said a quotation: whoever stands nearest to a verb of speech in the same sentence, after it
 * or before it; a pronoun there means the person named last; a further quotation of the same
 * paragraph goes on with its speaker. One article at a time, not for several threads.
 */
final class Attribution {
  /** A speaker further away than this from the marks belongs to something else. */
  private static final int REACH = 160;

  /** What is known of one quotation. {@code speaker} is null where nobody is named. */
  record Said(boolean attributed, String speaker) {
    static final Said UNKNOWN = new Said(false, null);
  }

  /** Text beside a quotation, within its sentence. */
  private record Window(int start, int end) {
    boolean holds(int from, int to) {
      return from >= start && to <= end;
    }
  }

  private final Mentions mentions;
  private int block;
  private String text;
  private List<Quoted> quoted;
  private List<Mention> here = List.of();
  private Said last = Said.UNKNOWN;
  private String lastPerson;

  Attribution(Mentions mentions) {
    this.mentions = mentions;
  }

  /** Turns to a block. */
  void enter(int block, String text, List<Quoted> quoted) {
    this.block = block;
    this.text = text;
    this.quoted = quoted;
    this.last = Said.UNKNOWN;
    this.here = mentions.in(block);
  }

  /** Leaves the block: whoever was named last there may be meant by a pronoun in the next. */
  void leave() {
    String person = personBefore(text.length());
    lastPerson = last.speaker() != null ? last.speaker() : person;
  }

  Said of(int index) {
    Window after = after(index);
    Window before = before(index);
    Said said = in(after, true);
    if (!said.attributed()) {
      said = in(before, false);
    }
    if (!said.attributed()) {
      said = afterColon(before);
    }
    if (!said.attributed() && last.attributed() && touchesLast(index)) {
      said = last;
    }
    last = said.attributed() ? said : last;
    return said;
  }

  /** From the marks to the end of the sentence or the next marks. */
  private Window after(int index) {
    int start = Math.min(text.length(), quoted.get(index).end() + 1);
    int limit = index + 1 < quoted.size() ? quoted.get(index + 1).start() - 1 : text.length();
    limit = Math.min(limit, start + REACH);
    char closing = text.charAt(quoted.get(index).end() - 1);
    boolean wholeSentence = ".".indexOf(closing) >= 0;
    if (wholeSentence) {
      return new Window(start, start);
    }
    return new Window(start, Math.max(start, sentenceEnd(start, limit)));
  }

  /** From the start of the sentence, or the marks before, to the marks. */
  private Window before(int index) {
    int end = Math.max(0, quoted.get(index).start() - 1);
    int limit = index > 0 ? Math.min(end, quoted.get(index - 1).end() + 1) : 0;
    limit = Math.max(limit, end - REACH);
    int start = limit;
    for (int at = sentenceEnd(limit, end); at < end; at = sentenceEnd(at + 1, end)) {
      start = at + 1;
    }
    return new Window(Math.min(start, end), end);
  }

  private int sentenceEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean stop = ".!?…。！？".indexOf(text.charAt(i)) >= 0;
      boolean spaced = i + 1 < text.length() && text.charAt(i + 1) == ' ';
      if (stop && spaced && !isWithinWord(i)) {
        return i;
      }
    }
    return to;
  }

  /** The dot of an initial or of "Mr." */
  private boolean isWithinWord(int dot) {
    int start = dot;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    boolean capital = start < dot && Character.isUpperCase(text.charAt(start));
    return text.charAt(dot) == '.' && capital && dot - start <= 3;
  }

  private Said in(Window window, boolean behind) {
    TextWord verb = verb(window, behind);
    if (verb == null) {
      return Said.UNKNOWN;
    }
    Mention speaker = nearest(window, verb);
    if (speaker != null) {
      return new Said(true, speaker.name());
    }
    return new Said(true, pronounIn(window) ? personBefore(window.start()) : continued());
  }

  /** "She shook her head: ..." needs no verb of speech. */
  private Said afterColon(Window before) {
    int colon = before.end() - 1;
    while (colon > before.start() && text.charAt(colon) == ' ') {
      colon--;
    }
    Mention last = null;
    for (Mention mention : here) {
      boolean within = before.holds(mention.start(), mention.end());
      last = within && mention.type() == Type.PERSON ? mention : last;
    }
    boolean speaks = colon >= 0 && colon < text.length() && text.charAt(colon) == ':';
    return speaks && last != null ? new Said(true, last.name()) : Said.UNKNOWN;
  }

  private String continued() {
    return last.attributed() ? last.speaker() : null;
  }

  /** The verb of speech nearest to the marks. */
  private TextWord verb(Window window, boolean behind) {
    TextWord nearest = null;
    for (TextWord word : mentions.words(block)) {
      if (window.holds(word.start(), word.end()) && Names.isSpeechVerb(word.text())) {
        if (behind) {
          return word;
        }
        nearest = word;
      }
    }
    return nearest;
  }

  /** People go before organizations; among alike the one nearest to the verb. */
  private Mention nearest(Window window, TextWord verb) {
    Mention best = null;
    for (Mention mention : here) {
      boolean speaks = mention.type() != Type.LOCATION;
      if (speaks && window.holds(mention.start(), mention.end()) && isNearer(mention, best, verb)) {
        best = mention;
      }
    }
    return best;
  }

  private static boolean isNearer(Mention mention, Mention best, TextWord verb) {
    if (best == null || best.type() != mention.type()) {
      return best == null || mention.type() == Type.PERSON;
    }
    return distance(mention, verb) < distance(best, verb);
  }

  private static int distance(Mention mention, TextWord verb) {
    return mention.end() <= verb.start()
        ? verb.start() - mention.end()
        : mention.start() - verb.end();
  }

  private boolean pronounIn(Window window) {
    for (TextWord word : mentions.words(block)) {
      if (window.holds(word.start(), word.end()) && Names.isPronoun(word.text())) {
        return true;
      }
    }
    return false;
  }

  private String personBefore(int offset) {
    for (int i = here.size() - 1; i >= 0; i--) {
      Mention mention = here.get(i);
      if (mention.type() == Type.PERSON && mention.end() <= offset && !isQuoted(mention)) {
        return mention.name();
      }
    }
    return lastPerson;
  }

  private boolean isQuoted(Mention mention) {
    for (Quoted quote : quoted) {
      if (mention.start() >= quote.start() && mention.end() <= quote.end()) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but a few words parts a quotation from the one before. */
  private boolean touchesLast(int index) {
    return index > 0 && quoted.get(index).start() - quoted.get(index - 1).end() <= REACH;
  }
}
