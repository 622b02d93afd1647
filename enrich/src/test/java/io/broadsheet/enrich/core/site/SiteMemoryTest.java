package io.broadsheet.enrich.core.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.enrich.core.site.RecurringParagraphs.Entry;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SiteMemoryTest {
  private static final int TODAY = 20_000;
  private final SiteMemory memory = new SiteMemory();
  private long titles = 1_000_000;

  private void see(int day, long... paragraphs) {
    seeTitled(++titles, day, paragraphs);
  }

  private void seeTitled(long title, int day, long... paragraphs) {
    Set<Long> set = LongStream.of(paragraphs).boxed().collect(Collectors.toSet());
    memory.see(new Sighting("example.org", title, set), day);
  }

  @Test
  void a_paragraph_recurs_from_its_third_article_on() {
    see(TODAY, 1, 2);
    see(TODAY, 1, 3);
    assertThat(memory.recurring()).isEmpty();
    see(TODAY + 1, 1, 2);
    assertThat(memory.recurring()).containsExactly(new Entry(1, 3, TODAY, TODAY + 1));
    assertThat(memory.articles()).isEqualTo(3);
  }

  @Test
  void an_article_under_a_second_address_is_the_same_article() {
    for (int copy = 0; copy < 5; copy++) {
      seeTitled(77, TODAY, 1, 2, 3);
    }
    assertThat(memory.articles()).isEqualTo(1);
    assertThat(memory.recurring()).isEmpty();
  }

  @Test
  void articles_without_a_title_each_count() {
    for (int article = 0; article < 3; article++) {
      seeTitled(ParagraphHash.NONE, TODAY, 5);
    }
    assertThat(memory.recurring()).hasSize(1);
  }

  @Test
  void what_was_seen_more_than_thirty_days_ago_no_longer_counts() {
    see(TODAY, 1);
    see(TODAY + 1, 1);
    see(TODAY + 29, 1);
    assertThat(memory.recurring()).extracting(Entry::articles).containsExactly(3);
    see(TODAY + 30, 1);
    assertThat(memory.recurring()).containsExactly(new Entry(1, 3, TODAY + 1, TODAY + 30));
    see(TODAY + 80, 2);
    assertThat(memory.recurring()).isEmpty();
    assertThat(memory.size()).isEqualTo(1);
    assertThat(memory.articles()).isEqualTo(1);
  }

  @Test
  void an_article_that_comes_late_counts_as_of_today() {
    see(TODAY, 1);
    see(TODAY - 3, 1);
    see(TODAY - 400, 1);
    assertThat(memory.recurring()).containsExactly(new Entry(1, 3, TODAY, TODAY));
  }

  @Test
  void past_the_limit_the_rarest_and_oldest_go_and_what_recurs_stays() {
    for (int article = 0; article < 400; article++) {
      long own = 1_000L + 10L * article;
      see(TODAY, 7, own, own + 1, own + 2, own + 3, own + 4, own + 5);
      assertThat(memory.size()).isLessThanOrEqualTo(SiteMemory.MOST_PARAGRAPHS);
    }
    assertThat(memory.recurring()).containsExactly(new Entry(7, 400, TODAY, TODAY));
    assertThat(memory.titles).hasSize(SiteMemory.MOST_TITLES);
  }

  @Test
  void what_stands_in_most_articles_is_told_first_and_only_so_much() {
    long[] all = LongStream.rangeClosed(1, 250).toArray();
    for (int article = 0; article < 3; article++) {
      see(TODAY, all);
    }
    see(TODAY, 200);
    assertThat(memory.recurring()).hasSize(SiteMemory.MOST_TOLD);
    assertThat(memory.recurring().get(0)).isEqualTo(new Entry(200, 4, TODAY, TODAY));
  }

  @Test
  void the_same_again_is_no_news_and_twice_as_many_is() {
    for (int article = 0; article < 4; article++) {
      see(TODAY, 9);
    }
    assertThat(memory.isDue(4)).isTrue();
    assertThat(memory.isDue(5)).isFalse();
    assertThat(memory.isNews(memory.recurring())).isTrue();
    assertThat(memory.isDue(1)).isFalse();
    see(TODAY, 9);
    assertThat(memory.isNews(memory.recurring())).isFalse();
    for (int article = 0; article < 4; article++) {
      see(TODAY, 9);
    }
    assertThat(memory.isNews(memory.recurring())).isTrue();
  }

  @Test
  void a_site_where_nothing_recurs_is_no_news() {
    see(TODAY, 1);
    see(TODAY, 2);
    assertThat(memory.isNews(memory.recurring())).isFalse();
  }

  @Test
  void bytes_hold_all_of_it() {
    for (int article = 0; article < 300; article++) {
      see(TODAY + article / 20, 5, 6, 100L + article);
    }
    memory.isNews(memory.recurring());
    see(TODAY + 16, 5);
    byte[] bytes = SiteMemoryFormat.write(memory);
    SiteMemory same = SiteMemoryFormat.read(bytes);
    assertThat(SiteMemoryFormat.write(same)).isEqualTo(bytes);
    assertThat(same.recurring()).isEqualTo(memory.recurring());
    assertThat(same.articles()).isEqualTo(memory.articles());
    assertThat(same.isDue(1)).isTrue();
    assertThat(same.isNews(same.recurring())).isEqualTo(memory.isNews(memory.recurring()));
  }

  @Test
  void cut_bytes_and_newer_formats_are_refused() {
    see(TODAY, 1, 2);
    byte[] bytes = SiteMemoryFormat.write(memory);
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> SiteMemoryFormat.read(cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
    bytes[0] = 2;
    assertThatThrownBy(() -> SiteMemoryFormat.read(bytes)).hasMessageContaining("format 2");
  }

  @Test
  void the_order_of_paragraphs_is_the_articles_own() {
    Set<Long> order = new LinkedHashSet<>(Arrays.asList(9L, 3L, 8L, 1L));
    assertThat(new Sighting("a", 0, order).paragraphs()).containsExactly(9L, 3L, 8L, 1L);
  }
}
