package io.broadsheet.enrich.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever a page holds, no regular expression of the core runs away with it. */
class ExpressionsTest {
  private static final Path CORE = Path.of("src/main/java/io/broadsheet/enrich/core");
  private static final int LENGTH = 20_000;

  /** Reads a character that a harmless expression may take, whatever the text. */
  private static final int READS = 100;

  private static final List<String> SEEDS =
      List.of(
          "a", "A", "0", " ", "\n", "\t", "-", ".", ",", "'", "\"", "<", "(", "/", "&", "é", "漢",
          "a ", "Aa ", "a.", "a-", "A. ", " and ", " et ", " & ", "et A", "0:", "00-", "http://",
          "a@a.", "((", "<a ", "\u00a0", " \n");

  @Test
  void every_expression_reads_a_pathological_text_a_bounded_number_of_times() throws Exception {
    Map<String, Pattern> expressions = expressions();
    assertThat(expressions).isNotEmpty();
    for (Map.Entry<String, Pattern> expression : expressions.entrySet()) {
      for (String seed : SEEDS) {
        for (String end : List.of("", "!", "\u0000")) {
          assertThatCode(() -> search(expression.getValue(), text(seed, end)))
              .as(expression.getKey() + " on many of '" + seed + "'")
              .doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void an_expression_that_backtracks_without_bound_would_be_caught() {
    assertThatThrownBy(() -> search(Pattern.compile("(a|aa)+$"), text("a", "!")))
        .isInstanceOfAny(TooManyReads.class, StackOverflowError.class);
    assertThatThrownBy(() -> search(Pattern.compile("\\s+$"), text(" ", "!")))
        .isInstanceOf(TooManyReads.class);
  }

  /** What the JDK splits at one plain character without an expression is allowed. */
  @Test
  void no_expression_is_compiled_while_a_page_is_read() throws IOException {
    Pattern call =
        Pattern.compile(
            "\\.(?:matches|replaceAll|replaceFirst)\\(\"|Pattern\\.(?:matches|compile)\\("
                + "|\\.split\\((?!\"(?:[^\\\\.$|()\\[{^?*+]|\\\\[tn])\"[,)])\"");
    List<String> found = new ArrayList<>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      Matcher matcher = call.matcher(text);
      while (matcher.find()) {
        String before = text.substring(Math.max(0, matcher.start() - 120), matcher.start());
        boolean constant = before.contains("static final Pattern");
        if (!constant) {
          found.add(source.getFileName() + ": " + matcher.group());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(CORE)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static Map<String, Pattern> expressions() throws ReflectiveOperationException {
    Map<String, Pattern> expressions = new LinkedHashMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.broadsheet.enrich.core")) {
      for (Field field : type.reflect().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          add(expressions, type.getSimpleName() + "." + field.getName(), field.get(null));
        }
      }
    }
    return expressions;
  }

  /** Patterns, and those within lists, sets and maps. */
  private static void add(Map<String, Pattern> expressions, String name, Object value) {
    if (value instanceof Pattern pattern) {
      expressions.put(name, pattern);
    } else if (value instanceof Map<?, ?> map) {
      add(expressions, name, map.values());
    } else if (value instanceof Iterable<?> values) {
      int n = 0;
      for (Object element : values) {
        if (!(element instanceof Pattern)) {
          return;
        }
        add(expressions, name + "[" + n++ + "]", element);
      }
    }
  }

  private static CountedText text(String seed, String end) {
    return new CountedText(seed.repeat(LENGTH / seed.length()) + end, new long[1]);
  }

  private static void search(Pattern pattern, CountedText text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      assertThat(matcher.end()).isGreaterThanOrEqualTo(matcher.start());
    }
  }

  /** Thrown inside the matcher, so that a runaway ends. */
  private static final class TooManyReads extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Counts how often a matcher looks at a character; no clock is asked. */
  private record CountedText(String text, long[] reads) implements CharSequence {
    @Override
    public char charAt(int index) {
      if (++reads[0] > (long) READS * LENGTH) {
        throw new TooManyReads();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
