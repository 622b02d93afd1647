package io.broadsheet.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The topology as it is deployed. A renamed node, store or changelog loses the state of everyone
 * who upgrades: change the snapshot only together with a way to carry it over.
 */
class TopologyDescriptionTest {

  @Test
  void the_topology_is_the_one_that_is_deployed() throws IOException {
    try (EnrichBench bench = new EnrichBench();
        InputStream snapshot = getClass().getResourceAsStream("topology.txt")) {
      EnrichParts parts = bench.parts(Versions.current(), 12, Limits.withArticle(4 * 1024 * 1024));
      assertThat(EnrichTopology.build(parts).describe().toString().strip())
          .isEqualTo(new String(snapshot.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  @Test
  void the_tallies_are_where_their_reader_looks() {
    assertThat(CommittedTallies.TOPIC).isEqualTo("broadsheet-enrich-outcomes-changelog");
  }
}
