package io.broadsheet.enrich.core.site;

/** FNV-1a over 64 bits (Fowler, Noll, Vo): quick, in a few lines of any language. */
final class Fnv {
  static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Fnv() {}

  /** With two more bytes, the high one first. */
  static long add(long hash, char unit) {
    return add(add(hash, unit >>> 8), unit & 0xff);
  }

  static long of(String text) {
    long hash = OFFSET;
    for (int at = 0; at < text.length(); at++) {
      hash = add(hash, text.charAt(at));
    }
    return hash;
  }

  /** Goes on from a hash. */
  static long of(byte[] bytes, long from) {
    long hash = from;
    for (byte each : bytes) {
      hash = add(hash, each & 0xff);
    }
    return hash;
  }

  private static long add(long hash, int octet) {
    return (hash ^ octet) * PRIME;
  }
}
