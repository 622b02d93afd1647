package io.broadsheet.benchmarks.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What inputs are made of: the bundled samples, and marks that parsers stumble over. */
final class Seeds {
  private static final String SAMPLES = "/io/broadsheet/local/samples/";

  /** What damage may make of a large input; larger ones only test the size limit. */
  private static final int LARGE_BYTES = 400_000;

  /** The samples have two to four thousand bytes: each can still be repeated ten times. */
  private static final int SMALL_BYTES = 32_000;

  private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,5})}");

  private final List<byte[]> pages = samples(".html");
  private final List<byte[]> texts = samples(".txt");
  private final List<byte[]> tokens =
      lines(read("tokens.txt")).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> utf8(token(line)))
          .toList();

  private final int largeEvery;

  /**
   * @param largeEvery one damaged input of so many may be large; 1 lets every one
   */
  Seeds(int largeEvery) {
    this.largeEvery = largeEvery;
  }

  List<byte[]> pages() {
    return pages;
  }

  List<byte[]> texts() {
    return texts;
  }

  /** One of these, damaged. */
  byte[] damaged(List<byte[]> seeds, RandomGenerator random) {
    boolean isLarge = largeEvery == 1 || random.nextInt(largeEvery) == 0;
    int most = isLarge ? LARGE_BYTES : SMALL_BYTES;
    return Bytes.damaged(Bytes.pick(seeds, random), random, tokens, seeds, most);
  }

  /** Nothing but tokens. */
  byte[] invented(RandomGenerator random) {
    StringBuilder made = new StringBuilder();
    for (int count = 1 + random.nextInt(300); count > 0; count--) {
      made.append(new String(Bytes.pick(tokens, random), StandardCharsets.UTF_8));
    }
    return utf8(made.toString());
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String token(String line) {
    return CHARACTER
        .matcher(line.translateEscapes())
        .replaceAll(
            found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
  }

  private static List<byte[]> samples(String ending) {
    return lines(read(SAMPLES + "index.txt")).stream()
        .filter(name -> name.endsWith(ending))
        .map(name -> read(SAMPLES + name))
        .toList();
  }

  private static List<String> lines(byte[] text) {
    return new String(text, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static byte[] read(String name) {
    try (InputStream resource = Seeds.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(resource, name).readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
