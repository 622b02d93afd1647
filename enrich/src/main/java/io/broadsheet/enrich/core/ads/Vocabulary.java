package io.broadsheet.enrich.core.ads;

import java.util.List;

/**
 * In which block of a page each longer word stands: the measure of how foreign a block is to the
 * story around it. An open-addressing table, since it is asked for each word of each article.
 */
final class Vocabulary {
  private static final int LETTERS = 5;
  private static final int TITLE = -1;
  private static final int SEVERAL = -2;

  private final long[] keys;
  private final int[] blocks;
  private final boolean[] inTitle;

  private Vocabulary(int words) {
    int capacity = Integer.highestOneBit(Math.max(32, words * 2)) * 2;
    keys = new long[capacity];
    blocks = new int[capacity];
    inTitle = new boolean[capacity];
  }

  static Vocabulary of(List<Passage> passages, Words title) {
    int words = title.size();
    for (Passage passage : passages) {
      words += passage.words().size();
    }
    Vocabulary vocabulary = new Vocabulary(words);
    vocabulary.add(title, TITLE);
    for (Passage passage : passages) {
      vocabulary.add(passage.words(), passage.index());
    }
    return vocabulary;
  }

  /** Long enough to carry a topic: not "the" or "with". */
  static boolean carriesTopic(Words words, int index) {
    return words.end(index) - words.start(index) >= LETTERS && words.hash(index) != Words.NUMBER;
  }

  /** Where the table keeps a word of the page or its title. */
  int slot(long word) {
    int mask = keys.length - 1;
    int slot = (int) (word ^ word >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Whether the word of a slot stands in no other block than this one, and not in the title. */
  boolean standsOnlyIn(int block, int slot) {
    return blocks[slot] == block;
  }

  boolean isInTitle(int slot) {
    return inTitle[slot];
  }

  private void add(Words words, int block) {
    for (int index = 1; index <= words.count(); index++) {
      if (carriesTopic(words, index)) {
        int slot = slot(words.hash(index));
        if (keys[slot] == 0) {
          keys[slot] = words.hash(index);
          blocks[slot] = block;
          inTitle[slot] = block == TITLE;
        } else if (blocks[slot] != block) {
          blocks[slot] = SEVERAL;
        }
      }
    }
  }
}
