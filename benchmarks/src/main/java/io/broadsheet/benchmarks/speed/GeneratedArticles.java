package io.broadsheet.benchmarks.speed;

import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.util.Random;

/**
 * News articles written by a machine: sentences of our own with names, places and figures drawn
 * anew, around them what a page carries besides. The same number always gives the same article.
 */
public final class GeneratedArticles {
  private static final long SEED = 20_260_401L;

  private GeneratedArticles() {}

  public static RawArticle html(int number) {
    Random random = new Random(SEED + number);
    String url = url(number);
    String html = new GeneratedPage(new SpeedText(random), random).written(url);
    return Messages.raw().setUrl(url).setHtml(html).build();
  }

  /** What a reader copies off such a page, cut to so many characters. */
  public static RawArticle text(int number, int characters) {
    Random random = new Random(SEED - number);
    SpeedText words = new SpeedText(random);
    StringBuilder text = new StringBuilder();
    SpeedWords.lines("menu").forEach(entry -> text.append(entry).append('\n'));
    text.append(words.any("title")).append("\n\nBy ").append(words.any("person"));
    text.append("\n1 April 2026\n\n");
    while (text.length() < characters) {
      boolean promotes = random.nextInt(12) == 0;
      text.append(promotes ? words.any("promotion") : words.paragraph()).append("\n\n");
    }
    return Messages.raw().setUrl(url(number)).setText(text.substring(0, characters)).build();
  }

  private static String url(int number) {
    return "https://gazette.example/news/" + number;
  }
}
