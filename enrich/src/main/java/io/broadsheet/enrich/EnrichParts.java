package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.SiteFurniture;
import io.broadsheet.schemas.registry.ArticleSerde;
import java.time.Clock;
import java.time.Duration;

/**
 * What the topology is built from. All parts are safe for use by many stream threads.
 *
 * @param knowledge what is known of sites
 * @param learnEvery after how many articles of a site others are told what recurs there; 0 learns
 *     nothing
 * @param partitions how many {@code articles.raw} has
 * @param closeAfter how long after an erasure a quiet partition gets a record that closes its
 *     segments: {@code segment.ms} of raw and enriched
 * @param clock for {@code enrichedAt} and the latency; nothing else depends on it
 */
record EnrichParts(
    ArticleSerde<RawArticle> raw,
    ArticleSerde<EnrichedArticle> enriched,
    ArticleSerde<SiteFurniture> furniture,
    Enricher enricher,
    SiteKnowledge knowledge,
    int learnEvery,
    Versions versions,
    Limits limits,
    int partitions,
    Duration closeAfter,
    RegistryWait registry,
    EnrichMetrics metrics,
    Clock clock) {}
