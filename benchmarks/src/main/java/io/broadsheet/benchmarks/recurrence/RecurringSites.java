package io.broadsheet.benchmarks.recurrence;

import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Made-up sites whose articles share promotion and furniture: every sentence is our own. The same
 * seed makes the same sites.
 */
final class RecurringSites {
  /** What a paragraph is. OPEN promotion says what it wants; VEILED promotion only praises. */
  enum Role {
    STORY,
    OPEN,
    VEILED,
    NOTICE,
    /** A report's background, word for word in some articles of the site, and part of each. */
    BACKGROUND
  }

  /** A paragraph and what it is. */
  record Part(Role role, String text) {}

  /** An article and its paragraphs after the headline, in order. */
  record Story(RawArticle raw, List<Part> parts) {}

  private static final String[] WORDS = {"NAME", "PLACE", "THING", "SUM"};

  private final Random random;
  private final Map<Role, List<String>> patterns = new EnumMap<>(Role.class);

  RecurringSites(long seed) throws IOException {
    this.random = new Random(seed);
    for (Role role : Role.values()) {
      patterns.put(role, new ArrayList<>());
    }
    try (InputStream in = RecurringSites.class.getResourceAsStream("patterns.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          patterns.get(Role.valueOf(cells[0])).add(cells[1]);
        }
      }
    }
  }

  /** So many articles of a site in the order in which they appear. */
  List<Story> site(int number, int articles) {
    List<Part> shared = new ArrayList<>();
    addShared(shared, Role.OPEN, 2);
    addShared(shared, Role.VEILED, 2);
    addShared(shared, Role.NOTICE, 2);
    addShared(shared, Role.BACKGROUND, 1);
    double[] often = shared.stream().mapToDouble(this::share).toArray();
    List<Story> stories = new ArrayList<>();
    for (int article = 0; article < articles; article++) {
      stories.add(story(number, article, shared, often));
    }
    return stories;
  }

  /** Promotion and notices stand in a tenth to a half of the articles, background in a fiftieth. */
  private double share(Part part) {
    return part.role() == Role.BACKGROUND ? 0.02 : 0.1 + 0.4 * random.nextDouble();
  }

  private void addShared(List<Part> shared, Role role, int number) {
    List<String> order = new ArrayList<>(patterns.get(role));
    Collections.shuffle(order, random);
    order.subList(0, number).forEach(pattern -> shared.add(new Part(role, fill(pattern))));
  }

  private Story story(int site, int article, List<Part> shared, double[] often) {
    List<Part> parts = new ArrayList<>();
    List<String> order = new ArrayList<>(patterns.get(Role.STORY));
    Collections.shuffle(order, random);
    int length = 5 + random.nextInt(5);
    order.subList(0, length).forEach(pattern -> parts.add(new Part(Role.STORY, fill(pattern))));
    for (int each = 0; each < often.length; each++) {
      if (random.nextDouble() < often[each]) {
        parts.add(1 + random.nextInt(parts.size()), shared.get(each));
      }
    }
    String headline = "%s waits for its %s as %s counts the cost".formatted(name(), name(), name());
    StringBuilder text = new StringBuilder(headline);
    parts.forEach(part -> text.append("\n\n").append(part.text()));
    RawArticle raw =
        Messages.raw()
            .setUrl("https://www.site-" + site + ".example/" + article)
            .setText(text.toString())
            .build();
    return new Story(raw, parts);
  }

  /** Each blank gets a word of its own, so that no two fillings are alike. */
  private String fill(String pattern) {
    String filled = pattern;
    for (String word : WORDS) {
      while (filled.contains(word)) {
        filled = filled.replaceFirst(word, word.equals("SUM") ? sum() : name());
      }
    }
    return filled;
  }

  private String sum() {
    return String.valueOf(2 + random.nextInt(97));
  }

  private String name() {
    String[] heads = {
      "Bra", "Col", "Dre", "Fal", "Gri", "Hol", "Mor", "Ner", "Pol", "Ste", "Tar", "Wyn"
    };
    String[] middles = {"de", "ka", "li", "mo", "na", "ra", "sto", "ti", "ve", "zo"};
    String[] tails = {"by", "den", "ford", "ham", "ling", "mar", "nau", "rick", "tor", "wick"};
    return heads[random.nextInt(heads.length)]
        + middles[random.nextInt(middles.length)]
        + tails[random.nextInt(tails.length)];
  }
}
