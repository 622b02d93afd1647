package io.broadsheet.benchmarks.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The templates of generated articles: rows of {@code group<TAB>text} in articles.tsv. */
final class SpeedWords {
  private static final Map<String, List<String>> GROUPS = read();

  private SpeedWords() {}

  static List<String> lines(String group) {
    return GROUPS.get(group);
  }

  static String any(String group, Random random) {
    List<String> lines = GROUPS.get(group);
    return lines.get(random.nextInt(lines.size()));
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    try (InputStream bytes = SpeedWords.class.getResourceAsStream("articles.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          int tab = line.indexOf('\t');
          groups
              .computeIfAbsent(line.substring(0, tab), group -> new ArrayList<>())
              .add(line.substring(tab + 1));
        }
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return groups;
  }
}
