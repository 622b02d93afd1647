package io.broadsheet.benchmarks.recurrence;

import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.enrich.core.site.RecurringParagraphs.Entry;
import io.broadsheet.enrich.core.site.Sighting;
import io.broadsheet.enrich.core.site.SiteMemory;
import io.broadsheet.enrich.core.site.SiteMemoryFormat;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What 100,000 sites cost: on disk where they are counted, on the heap where they are known. */
final class MemoryCost {
  private static final int SITES = 100_000;
  private static final double MIB = 1024 * 1024;

  private MemoryCost() {}

  static List<String> report() {
    return List.of(
        "| " + SITES + " sites | a site | all |",
        "|---|---|---|",
        row("remembered, at the limit, on disk (bytes)", memoryBytes()),
        row("known, 100 paragraphs each, on the heap (bytes)", knownBytes(SiteMemory.MOST_TOLD)),
        row("known, 10 paragraphs each, on the heap (bytes)", knownBytes(10)));
  }

  private static String row(String what, double bytes) {
    return String.format(Locale.ROOT, "| %s | %.0f | %.0f MiB |", what, bytes, bytes * SITES / MIB);
  }

  /** A site at every limit, its recurring paragraphs seen on each day of the window. */
  private static double memoryBytes() {
    SiteMemory memory = new SiteMemory();
    Random random = new Random(1);
    for (int article = 0; article < 3_000; article++) {
      Set<Long> paragraphs = new LinkedHashSet<>();
      for (long shared = 1; shared <= SiteMemory.MOST_TOLD; shared++) {
        paragraphs.add(shared);
      }
      for (int own = 0; own < 20; own++) {
        paragraphs.add(random.nextLong());
      }
      memory.see(new Sighting("example.org", random.nextLong(), paragraphs), article / 100);
    }
    return SiteMemoryFormat.write(memory).length;
  }

  private static double knownBytes(int paragraphs) {
    long before = used();
    Map<String, RecurringParagraphs> known = new HashMap<>();
    Random random = new Random(1);
    for (int site = 0; site < SITES; site++) {
      List<Entry> entries = new ArrayList<>();
      for (int each = 0; each < paragraphs; each++) {
        entries.add(new Entry(random.nextLong(), 5, 0, 1));
      }
      String name = "site-" + site + ".example";
      String version = RecurringParagraphs.versionOf(name, 9, entries);
      known.put(name, RecurringParagraphs.of(version, 9, entries));
    }
    double bytes = (double) (used() - before) / SITES;
    Reference.reachabilityFence(known);
    return bytes;
  }

  private static long used() {
    for (int each = 0; each < 3; each++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
