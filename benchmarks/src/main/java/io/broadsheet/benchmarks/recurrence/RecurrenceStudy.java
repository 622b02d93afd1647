package io.broadsheet.benchmarks.recurrence;

import io.broadsheet.benchmarks.recurrence.RecurringSites.Part;
import io.broadsheet.benchmarks.recurrence.RecurringSites.Story;
import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.enrich.core.site.SiteMemory;
import io.broadsheet.schemas.EnrichedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What recurrence adds, on made-up sites, and what remembering it costs. */
@Command(
    name = "recurrence",
    mixinStandardHelpOptions = true,
    description = "What recurring paragraphs add to ad spans and body, and what they cost.")
public final class RecurrenceStudy implements Callable<Integer> {
  private static final int EVERY = 10;

  @Option(names = "--sites", description = "Made-up sites (${DEFAULT-VALUE}).")
  private int sites = 40;

  @Option(names = "--articles", description = "Articles a site (${DEFAULT-VALUE}).")
  private int articles = 60;

  @Option(names = "--seed", description = "Of the generator (${DEFAULT-VALUE}).")
  private long seed = 20250520;

  private final Enricher enricher = new Enricher();
  private final Map<String, Counts> results = new TreeMap<>();

  public static void main(String[] args) {
    System.exit(new CommandLine(new RecurrenceStudy()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    RecurringSites generator = new RecurringSites(seed);
    for (int site = 0; site < sites; site++) {
      study(generator.site(site, articles));
    }
    System.out.println("# What recurring paragraphs add\n");
    System.out.printf(
        "%d made-up sites of %d articles, seed %d, by `benchmarks/run recurrence`.%n%n",
        sites, articles, seed);
    System.out.println(Counts.HEADER);
    results.forEach((name, counts) -> System.out.println(counts.row(name)));
    System.out.println();
    MemoryCost.report().forEach(System.out::println);
    return 0;
  }

  private void study(List<Story> stories) {
    SiteLearner all = new SiteLearner();
    stories.forEach(story -> all.see(enrich(story, RecurringParagraphs.NONE).sighting()));
    all.learned();
    SiteMemory memory = new SiteMemory();
    RecurringParagraphs known = RecurringParagraphs.NONE;
    int seen = 0;
    for (Story story : stories) {
      Outcome.Enriched alone = enrich(story, RecurringParagraphs.NONE);
      count("1 each article alone", story, alone.article());
      count("2 as the stream comes", story, enrich(story, known).article());
      count(
          "3 two passes (--learn)",
          story,
          enrich(story, all.of(alone.sighting().site())).article());
      memory.see(alone.sighting(), 0);
      if (++seen % EVERY == 0) {
        known = RecurringParagraphs.of("v" + seen, memory.articles(), memory.recurring());
      }
    }
  }

  private Outcome.Enriched enrich(Story story, RecurringParagraphs known) {
    return (Outcome.Enriched) enricher.enrich(story.raw(), known);
  }

  private void count(String name, Story story, EnrichedArticle article) {
    Counts counts = results.computeIfAbsent(name, first -> new Counts());
    List<String> body = List.of(article.getBody().split("\n\n"));
    List<String> marked = new ArrayList<>();
    article
        .getAdSpans()
        .forEach(s -> marked.add(article.getText().substring(s.getStart(), s.getEnd())));
    for (Part part : story.parts()) {
      boolean isMarked = marked.stream().anyMatch(part.text()::contains);
      counts.add(part.role(), isMarked, body.contains(part.text()));
    }
    counts.addArticle(!marked.isEmpty(), story.parts().stream().anyMatch(Counts::promotes));
  }
}
