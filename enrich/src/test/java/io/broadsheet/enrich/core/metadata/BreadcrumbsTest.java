package io.broadsheet.enrich.core.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.Messages;
import org.junit.jupiter.api.Test;

class BreadcrumbsTest {
  private static final String TITLE = "The bridge that nobody ordered";

  @Test
  void the_last_step_before_the_article_is_the_section() {
    assertThat(section(crumbs("Home", "News", "Town Hall", TITLE))).isEqualTo("Town Hall");
  }

  @Test
  void the_article_may_stand_for_itself() {
    assertThat(section(crumbs("Startseite", "Kultur"))).isEqualTo("Kultur");
  }

  @Test
  void a_menu_that_begins_at_home_is_no_way_to_the_article() {
    assertThat(section(crumbs("Home", "News", "Sport", "Weather", "Jobs", "Contact"))).isNull();
  }

  @Test
  void a_list_that_begins_elsewhere_is_none() {
    assertThat(section(crumbs("Sport", "Weather"))).isNull();
  }

  @Test
  void linked_data_say_the_same_to_programs() {
    assertThat(
            section(
                "<script type='application/ld+json'>{'@type':'BreadcrumbList','itemListElement':["
                        .replace('\'', '"')
                    + "{\"name\":\"Home\"},{\"item\":{\"name\":\"Harbour\"}},{\"name\":\""
                    + TITLE
                    + "\"}]}</script>"))
        .isEqualTo("Harbour");
  }

  private static String crumbs(String... steps) {
    StringBuilder list = new StringBuilder("<ul class='breadcrumbs'>");
    for (String step : steps) {
      list.append("<li><a href='/x'>").append(step).append("</a></li>");
    }
    return list + "</ul>";
  }

  private static String section(String before) {
    String page =
        before
            + "<article><h1>"
            + TITLE
            + "</h1><p>The bridge lay behind the salt shed for so long that the children gave a"
            + " name to each of its pieces.</p></article>";
    return new MetadataExtractor()
        .extract(new PageParser().parse(Messages.raw().setHtml(page).build()))
        .section()
        .value();
  }
}
