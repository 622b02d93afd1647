package io.broadsheet.benchmarks.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damage done to bytes. Every method leaves its argument as it was. */
final class Bytes {
  private static final int MOST_FLIPS = 16;

  private Bytes() {}

  /**
   * Does so many of the damages below, one after the other.
   *
   * @param tokens what may be put in between
   * @param others what may be spliced in
   * @param most bytes that the input may have in the end
   */
  static byte[] damaged(
      byte[] whole, RandomGenerator random, List<byte[]> tokens, List<byte[]> others, int most) {
    byte[] bytes = whole;
    for (int times = random.nextInt(5); times > 0; times--) {
      bytes =
          switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, random);
            case 1 -> truncated(bytes, random);
            case 2 -> without(bytes, random);
            case 3 -> repeated(bytes, random, most);
            case 4 -> with(bytes, pick(others, random), random);
            default -> with(bytes, pick(tokens, random), random);
          };
    }
    return bytes.length > most ? Arrays.copyOf(bytes, most) : bytes;
  }

  private static byte[] flipped(byte[] whole, RandomGenerator random) {
    byte[] bytes = whole.clone();
    for (int flips = 1 + random.nextInt(MOST_FLIPS); flips > 0 && bytes.length > 0; flips--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private static byte[] truncated(byte[] whole, RandomGenerator random) {
    return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
  }

  private static byte[] without(byte[] whole, RandomGenerator random) {
    int from = random.nextInt(whole.length + 1);
    int to = from + random.nextInt(whole.length - from + 1);
    return joined(Arrays.copyOf(whole, from), Arrays.copyOfRange(whole, to, whole.length));
  }

  /** A short stretch very often, or a long one a few times. */
  private static byte[] repeated(byte[] whole, RandomGenerator random, int mostBytes) {
    int from = random.nextInt(whole.length + 1);
    int length =
        Math.min(whole.length - from, 1 + random.nextInt(random.nextBoolean() ? 8 : 4_000));
    byte[] stretch = Arrays.copyOfRange(whole, from, from + length);
    int most = Math.max(1, mostBytes / Math.max(1, length));
    int times = 1 + random.nextInt(random.nextInt(20) == 0 ? most : Math.min(most, 300));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(whole, 0, from);
    for (int done = 0; done < times; done++) {
      out.writeBytes(stretch);
    }
    out.write(whole, from, whole.length - from);
    return out.toByteArray();
  }

  private static byte[] with(byte[] whole, byte[] more, RandomGenerator random) {
    int at = random.nextInt(whole.length + 1);
    byte[] head = Arrays.copyOf(whole, at);
    return joined(joined(head, more), Arrays.copyOfRange(whole, at, whole.length));
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  static <T> T pick(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
