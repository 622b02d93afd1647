package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.enrich.core.site.ParagraphHash;
import io.broadsheet.enrich.core.site.RecurringParagraphs;
import io.broadsheet.enrich.core.site.RecurringParagraphs.Entry;
import io.broadsheet.enrich.core.site.Sighting;
import io.broadsheet.enrich.core.site.SiteMemory;
import io.broadsheet.schemas.RecurringParagraph;
import io.broadsheet.schemas.SiteFurniture;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class LearnedSitesTest {
  private static final int MOST = 32;

  @Test
  void when_there_is_no_room_those_unseen_for_longest_go() {
    try (EnrichBench bench = new EnrichBench()) {
      LearnedSites sites =
          new LearnedSites(
              bench.driver.getKeyValueStore(EnrichTopology.SITE_MEMORY_STORE),
              bench.driver.getKeyValueStore(EnrichTopology.SITE_DAYS_STORE),
              MOST);
      for (int site = 0; site < MOST; site++) {
        assertThat(sites.outlived("s" + site, 100 + site / 16)).isEmpty();
        sites.put("s" + site, new SiteMemory(), 100 + site / 16);
      }
      sites.put("s0", new SiteMemory(), 101);
      assertThat(sites.outlived("s5", 101)).isEmpty();
      assertThat(sites.outlived("new", 101))
          .hasSize(2)
          .doesNotContain("s0")
          .allMatch(s -> s.compareTo("s2") < 0 || s.length() == 2);
    }
  }

  @Test
  void a_sighting_survives_its_bytes_and_noise_is_none() {
    Sighting sighting = new Sighting("example.org", -7, Set.of(Long.MIN_VALUE, 3L));
    byte[] bytes = SightingFormat.write(sighting);
    assertThat(SightingFormat.read(bytes)).isEqualTo(sighting);
    bytes[0] = 9;
    assertThatThrownBy(() -> SightingFormat.read(bytes)).isInstanceOf(SerializationException.class);
    assertThatThrownBy(() -> SightingFormat.read(null)).isInstanceOf(SerializationException.class);
    assertThatThrownBy(() -> SightingFormat.read(new byte[] {1, 0}))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void a_snapshot_that_says_nonsense_leaves_the_last_one_in_place() {
    SiteKnowledge knowledge = new SiteKnowledge();
    String notice = "Printed under the sender's full name.";
    long hash = ParagraphHash.of(notice);
    SiteFurniture good = SnapshotFormat.write("a", 4, List.of(new Entry(hash, 4, 1, 2)));
    knowledge.put("a", good);
    SiteFurniture unversioned = SiteFurniture.newBuilder(good).setVersion("").build();
    assertThatThrownBy(() -> knowledge.put("a", unversioned))
        .isInstanceOf(IllegalArgumentException.class);
    SiteFurniture noHash =
        SiteFurniture.newBuilder(good)
            .setParagraphs(List.of(RecurringParagraph.newBuilder().setHash("zz").build()))
            .build();
    assertThatThrownBy(() -> knowledge.put("a", noHash))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(knowledge.of("a").articlesWith(notice)).isEqualTo(4);
    assertThat(knowledge.of("a").version()).isEqualTo(good.getVersion());
    knowledge.put("a", null);
    assertThat(knowledge.of("a")).isSameAs(RecurringParagraphs.NONE);
  }

  @Test
  void below_one_article_in_fifty_a_paragraph_is_no_furniture() {
    String background = "The old bridge was closed in spring.";
    long hash = ParagraphHash.of(background);
    List<Entry> three = List.of(new Entry(hash, 3, 1, 2));
    assertThat(RecurringParagraphs.of("v", 150, three).articlesWith(background)).isEqualTo(3);
    assertThat(RecurringParagraphs.of("v", 151, three).articlesWith(background)).isZero();
  }
}
