package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.metadata.Metadata.NamedEntity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People, organizations and places with the number of their mentions, the most named first. */
final class Entities {
  private static final int MAX = 100;

  private record Key(String name, Mention.Type type) {}

  private Entities() {}

  static Extracted<List<NamedEntity>> of(Mentions mentions) {
    Map<Key, Integer> counts = new LinkedHashMap<>();
    for (Mention mention : mentions.all()) {
      counts.merge(new Key(mention.name(), mention.type()), 1, Integer::sum);
    }
    List<NamedEntity> entities = new ArrayList<>();
    counts.forEach((key, n) -> entities.add(new NamedEntity(key.name(), key.type().name(), n)));
    entities.sort((one, two) -> Integer.compare(two.count(), one.count()));
    List<NamedEntity> most = List.copyOf(entities.subList(0, Math.min(MAX, entities.size())));
    return Extracted.of(most, most.isEmpty() ? null : "text");
  }
}
