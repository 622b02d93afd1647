package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.Alike;
import io.broadsheet.enrich.core.page.BlockKind;
import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.TextBlock;
import io.broadsheet.enrich.core.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The way from the home page to the article: its last step before the article is the section. */
final class Breadcrumbs {
  private static final String SEPARATORS = "\n>/»›|→•";
  private static final int LONGEST = 40;
  private static final double SAME_AS_TITLE = 0.5;

  /** Menus begin at home too, and have more to offer. */
  private static final int MOST_STEPS = 4;

  private static final Set<String> HOME =
      Set.of(
          "home",
          "homepage",
          "home page",
          "startseite",
          "start",
          "accueil",
          "inicio",
          "início",
          "strona główna",
          "hjem",
          "hem",
          "etusivu",
          "главная",
          "anasayfa",
          "ana sayfa");

  private Breadcrumbs() {}

  /** As linked data, or null. */
  static String linked(Page page) {
    for (JsonNode node : page.cues().jsonLd().nodes()) {
      if (node.path("@type").asText("").toLowerCase(Locale.ROOT).endsWith("breadcrumblist")) {
        List<String> steps = new ArrayList<>();
        for (JsonNode item : node.path("itemListElement")) {
          String name = JsonLd.text(item, "name");
          steps.add(name == null ? JsonLd.text(item.path("item"), "name") : name);
        }
        return last(page, steps);
      }
    }
    return null;
  }

  /** As a reader sees them, or null: what does not begin at home, or is long, may be a menu. */
  static String shown(Page page) {
    for (String text : page.cues().layout().sections()) {
      List<String> steps = new ArrayList<>();
      for (String step : Words.splitAt(text, SEPARATORS)) {
        if (!step.isBlank()) {
          steps.add(Words.trim(step));
        }
      }
      String section = isWayHere(page, steps) ? last(page, steps) : null;
      if (section != null) {
        return section;
      }
    }
    return null;
  }

  private static boolean isWayHere(Page page, List<String> steps) {
    if (steps.size() < 2 || !isHome(steps.get(0))) {
      return false;
    }
    return steps.size() <= MOST_STEPS || isArticle(page, steps.get(steps.size() - 1));
  }

  private static boolean isHome(String step) {
    return HOME.contains(Words.key(step));
  }

  private static String last(Page page, List<String> steps) {
    String site = page.cues().metaTags().first("og:site_name");
    String section = null;
    for (String step : steps) {
      boolean known = step == null || step.isBlank() || isHome(step) || step.equals(site);
      if (!known && !isArticle(page, step) && step.length() <= LONGEST) {
        section = Words.trim(step);
      }
    }
    return section;
  }

  private static boolean isArticle(Page page, String step) {
    TextBlock headline = page.first(BlockKind.HEADLINE);
    return headline != null && isTitle(step, headline.text());
  }

  /** Breadcrumbs repeat the title, often cut. */
  private static boolean isTitle(String step, String title) {
    return Alike.share(step, title) >= SAME_AS_TITLE
        || step.length() > 12 && title.startsWith(step.substring(0, 12));
  }
}
