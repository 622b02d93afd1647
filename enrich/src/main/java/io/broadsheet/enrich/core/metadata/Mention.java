package io.broadsheet.enrich.core.metadata;

/**
 * Somebody or something named at one place.
 *
 * @param block index into the page's blocks
 * @param start first UTF-16 unit of the name in the block
 * @param end one past the last
 */
record Mention(int block, int start, int end, String name, Type type) {

  /** What is named. The constant's name stands in the record. */
  enum Type {
    PERSON,
    ORGANIZATION,
    LOCATION
  }

  /** The last word: what a person is called after the first mention. */
  String lastWord() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  boolean isFullName() {
    return name.indexOf(' ') > 0;
  }

  Mention withName(String other) {
    return new Mention(block, start, end, other, type);
  }
}
