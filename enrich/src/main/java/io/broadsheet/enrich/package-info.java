/**
 * The enrich service: articles.raw to articles.enriched or articles.dead-letter, exactly once. All
 * that knows Kafka stands here; what an article says is understood in {@code core}.
 */
package io.broadsheet.enrich;
