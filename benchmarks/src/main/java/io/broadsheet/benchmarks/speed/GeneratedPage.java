package io.broadsheet.benchmarks.speed;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A news page as large and as tangled as those of today: some 220 KB, of which three fifths are
 * scripts and styles, thirty paragraphs among menus, teasers and boxes. Its proportions are the
 * medians of the labelled pages.
 */
final class GeneratedPage {
  private static final int PARAGRAPHS = 28;
  private static final int TEASERS = 46;
  private static final int MENUS = 11;
  private static final int SCRIPTS = 30;
  private static final int SCRIPT_ENTRIES = 44;
  private static final int STYLES = 420;

  private final SpeedText words;
  private final Random random;
  private final StringBuilder page = new StringBuilder();

  GeneratedPage(SpeedText words, Random random) {
    this.words = words;
    this.random = random;
  }

  String written(String url) {
    String title = words.any("title");
    String author = words.any("person");
    head(url, title, author);
    page.append("<body class=\"page page--story no-touch\" data-page=\"story\">\n");
    for (int menu = 0; menu < 5; menu++) {
      menu("nav", menu);
    }
    page.append("<main id=\"content\" class=\"layout layout--two-columns\">\n");
    article(title, author);
    page.append("</article><aside class=\"sidebar u-sticky\">\n");
    teasers("most-read", TEASERS / 2);
    page.append("</aside></main>\n<section class=\"grid grid--four\">\n");
    teasers("related", TEASERS / 2);
    page.append("</section><footer class=\"site-footer\">\n");
    for (int menu = 5; menu < MENUS; menu++) {
      menu("div", menu);
    }
    page.append("<p class=\"legal\">").append(words.any("promotion")).append("</p></footer>\n");
    scripts(SCRIPTS / 2);
    return page.append("</body></html>\n").toString();
  }

  private void head(String url, String title, String author) {
    page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>");
    page.append(title).append(" | The Harbour Gazette</title>\n");
    add("<link rel=\"canonical\" href=\"%s\"><meta name=\"author\" content=\"%s\">", url, author);
    for (String property : List.of("og:title", "twitter:title", "og:image:alt")) {
      add("<meta property=\"%s\" content=\"%s\">\n", property, title);
    }
    for (String property : List.of("description", "og:description", "twitter:description")) {
      add("<meta name=\"%s\" content=\"%s\">\n", property, attribute(words.any("sentence")));
    }
    for (int setting = 0; setting < 25; setting++) {
      add("<meta name=\"app:setting-%d\" content=\"%s\">\n", setting, code());
    }
    page.append("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",");
    add("\"@type\":\"NewsArticle\",\"headline\":\"%s\",\"url\":\"%s\",", title, url);
    page.append("\"datePublished\":\"2026-04-01T08:00:00Z\",\"author\":{\"@type\":\"Person\",");
    add("\"name\":\"%s\"}}</script>\n<style>\n", author);
    for (int style = 0; style < STYLES; style++) {
      add(".c-%s__item--%d > a:hover{margin:0 %dpx;color:#%s}\n", code(), style, style, code());
    }
    page.append("</style>\n");
    scripts(SCRIPTS - SCRIPTS / 2);
    page.append("</head>\n");
  }

  private void article(String title, String author) {
    page.append("<article class=\"story story--standard\" itemscope>\n<header>");
    add("<p class=\"kicker\"><a href=\"/news\">News</a></p><h1 class=\"story__title\">%s", title);
    add("</h1>\n<div class=\"story__byline\">By <a rel=\"author\" href=\"/author/7\">%s", author);
    page.append("</a> <time datetime=\"2026-04-01T08:00:00Z\">1 April 2026</time></div>\n");
    page.append("<ul class=\"share-bar\">");
    for (String target : List.of("mail", "link", "print", "save")) {
      add("<li class=\"share-bar__item\"><a class=\"c-button c-button--%s\" href=\"#\">", target);
      icon();
      add("<span class=\"u-hidden\">%s</span></a></li>\n", target);
    }
    page.append("</ul></header>\n<div class=\"story__body rich-text\">\n");
    for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
      add("<p class=\"story__paragraph\" data-block=\"%d\">", paragraph);
      page.append(words.paragraph()).append("</p>\n");
      if (paragraph % 7 == 3) {
        between(paragraph);
      }
    }
    page.append("</div>\n");
  }

  /** What stands between paragraphs: a place for an advertisement, a picture, a plea. */
  private void between(int paragraph) {
    add("<div class=\"ad-slot ad-slot--inline\" id=\"slot-%d\"><span>Advertisement", paragraph);
    page.append("</span></div>\n<figure class=\"story__figure\">");
    image();
    add("<figcaption>%s</figcaption></figure>\n", words.any("title"));
    add("<div class=\"promo-box\"><p>%s</p></div>\n", words.any("promotion"));
  }

  private void menu(String tag, int number) {
    add("<%s class=\"menu menu--%d js-menu\" data-menu=\"%s\"><ul>\n", tag, number, code());
    for (int entry = 0; entry < 9; entry++) {
      add("<li class=\"menu__item menu__item--%d\"><a class=\"menu__link\"", entry);
      add(" href=\"/section/%s\" data-track=\"nav:%s\">%s", code(), code(), words.any("menu"));
      page.append("</a></li>\n");
    }
    add("</ul></%s>\n", tag);
  }

  private void teasers(String list, int count) {
    for (int teaser = 0; teaser < count; teaser++) {
      add("<div class=\"c-card c-card--%s js-track\" data-id=\"%s\">", list, code());
      add("<div class=\"c-card__inner\"><a class=\"c-card__link\" href=\"/news/%s\">", code());
      image();
      add("<h3 class=\"c-card__title u-type-m\">%s</h3></a>\n", words.any("title"));
      page.append("<span class=\"c-card__meta\">4 min read</span>");
      icon();
      page.append("</div></div>\n");
    }
  }

  private void image() {
    add("<img class=\"c-image__img\" loading=\"lazy\" width=\"640\" height=\"360\" alt=\"\" ");
    add("src=\"/images/%s-320.jpg\" srcset=\"/images/%s-640.jpg 640w\">", code(), code());
  }

  private void icon() {
    page.append("<svg class=\"c-icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M12");
    for (int line = 0; line < 12; line++) {
      add("l%d.%d %d", random.nextInt(9), random.nextInt(99), random.nextInt(9));
    }
    page.append("z\"></path></svg>");
  }

  private void scripts(int count) {
    for (int script = 0; script < count; script++) {
      page.append("<script>window.state=window.state||[];\n");
      for (int entry = 0; entry < SCRIPT_ENTRIES; entry++) {
        add("window.state.push({\"key\":\"%s\",\"markup\":\"<div class='%s'>", code(), code());
        add("<\\/div>\",\"enabled\":%b,\"weight\":%d});\n", random.nextBoolean(), entry);
      }
      page.append("</script>\n");
    }
  }

  private String code() {
    return Integer.toHexString(0x100000 + random.nextInt(0xEFFFFF));
  }

  private static String attribute(String text) {
    return text.replace("\"", "&quot;");
  }

  private void add(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values));
  }
}
