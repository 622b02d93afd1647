/**
 * {@code articles.enriched} to storage: poll, decode, write a batch with its offsets in one
 * transaction. Where the rows go is {@link io.broadsheet.sink.store}'s to know.
 */
package io.broadsheet.sink;
