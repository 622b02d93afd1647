package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.metadata.Mention.Type;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.TextWord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody and everything the body names, found without a trained model: runs of capitalised
 * words, lists of names, titles before and verbs of speech beside them. Scripts without capitals
 * yield nothing.
 */
final class Mentions {
  /** Longer bodies are searched so far; what comes later is rarely new. */
  private static final int MAX_CHARACTERS = 100_000;

  private static final int MAX_PARAGRAPH = 20_000;

  private static final Set<String> WITHIN =
      Set.of("of", "de", "da", "di", "van", "von", "bin", "der", "del", "al");

  private final List<Mention> found = new ArrayList<>();
  private final Map<Integer, List<TextWord>> wordsOfBlock = new HashMap<>();
  private final Map<Integer, List<Mention>> byBlock = new HashMap<>();
  private final Map<String, String> bySurname = new HashMap<>();

  private Mentions() {}

  static Mentions of(Page page) {
    Mentions mentions = new Mentions();
    int characters = 0;
    for (int i = 0; i < page.blocks().size() && characters < MAX_CHARACTERS; i++) {
      TextBlock block = page.blocks().get(i);
      if (block.kind().inBody()) {
        characters += block.text().length();
        mentions.addBlock(i, TextWord.of(searched(block.text())));
      }
    }
    mentions.resolveSurnames();
    for (Mention mention : mentions.found) {
      mentions.byBlock.computeIfAbsent(mention.block(), n -> new ArrayList<>()).add(mention);
    }
    return mentions;
  }

  /** As much of a paragraph as is searched; real ones are much shorter. */
  static String searched(String text) {
    return text.length() <= MAX_PARAGRAPH ? text : text.substring(0, MAX_PARAGRAPH);
  }

  /** Everything found, in reading order, people under the fullest name the article gives them. */
  List<Mention> all() {
    return found;
  }

  /** What one block names. */
  List<Mention> in(int block) {
    return byBlock.getOrDefault(block, List.of());
  }

  /** The words of a block that was searched; empty for others. */
  List<TextWord> words(int block) {
    return wordsOfBlock.getOrDefault(block, List.of());
  }

  private void addBlock(int block, List<TextWord> words) {
    wordsOfBlock.put(block, words);
    for (int i = 0; i < words.size(); ) {
      if (!words.get(i).isCapitalised()) {
        i++;
      } else {
        int end = endOfRun(words, i);
        boolean speech = isSpeech(words, i - 1) || isSpeech(words, end);
        found.addAll(new CapitalRun(block, words.subList(i, end), speech).mentions());
        i = end;
      }
    }
  }

  private static boolean isSpeech(List<TextWord> words, int i) {
    return i >= 0 && i < words.size() && Names.isSpeechVerb(words.get(i).text());
  }

  private static int endOfRun(List<TextWord> words, int start) {
    int end = start + 1;
    while (end < words.size() && words.get(end).joined() && goesOn(words, end)) {
      boolean particle = !words.get(end).isCapitalised();
      end += particle ? 2 : 1;
    }
    return end;
  }

  private static boolean goesOn(List<TextWord> words, int i) {
    if (words.get(i).isCapitalised()) {
      return !words.get(i - 1).isPossessive();
    }
    return WITHIN.contains(words.get(i).text())
        && i + 1 < words.size()
        && words.get(i + 1).joined()
        && words.get(i + 1).isCapitalised();
  }

  /** A surname alone means the first person of that name. */
  private void resolveSurnames() {
    for (Mention mention : found) {
      if (mention.type() == Type.PERSON && mention.isFullName()) {
        bySurname.putIfAbsent(mention.lastWord(), mention.name());
      }
    }
    List<Mention> resolved = new ArrayList<>();
    for (Mention mention : found) {
      boolean surname = mention.type() == Type.PERSON && !mention.isFullName();
      String full = surname ? bySurname.get(mention.name()) : null;
      resolved.add(full == null ? mention : mention.withName(full));
      if (surname && full == null) {
        bySurname.put(mention.name(), mention.name());
      }
    }
    found.clear();
    found.addAll(resolved);
    if (!bySurname.isEmpty()) {
      addSurnames();
    }
  }

  /** Surnames on their own, now that they are known to be people's. */
  private void addSurnames() {
    Map<Integer, BitSet> named = new HashMap<>();
    for (Mention mention : found) {
      BitSet taken = named.computeIfAbsent(mention.block(), block -> new BitSet());
      taken.set(mention.start(), mention.end());
    }
    BitSet none = new BitSet();
    wordsOfBlock.forEach(
        (block, words) -> {
          BitSet taken = named.getOrDefault(block, none);
          for (TextWord word : words) {
            String full = word.isCapitalised() ? bySurname.get(word.text()) : null;
            if (full != null && !taken.get(word.start())) {
              found.add(new Mention(block, word.start(), word.end(), full, Type.PERSON));
            }
          }
        });
    found.sort(Comparator.comparingInt(Mention::block).thenComparingInt(Mention::start));
  }
}
