package io.broadsheet.local.reprocess;

import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import java.util.Optional;

/** What a run of reprocess calls its own on Kafka. */
record RunNames(String run) {
  private static final String APPLICATION = "broadsheet-reprocess-";

  static final String PATTERN = "[a-z0-9][a-z0-9-]{0,39}";

  /** The consumer group and the transactional id. */
  String application() {
    return APPLICATION + run;
  }

  /** As {@code articles.enriched}, which stays as it is. */
  Topic output() {
    return new Topic("articles.enriched." + run, Optional.empty(), Topics.ENRICHED.settings());
  }

  /** What the run remembers of articles and sites. */
  Topic state() {
    return new Topic(application() + "-state", Optional.empty(), Topics.ENRICHED.settings());
  }
}
