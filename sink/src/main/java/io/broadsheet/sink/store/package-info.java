/**
 * Where articles are kept. One interface, {@link io.broadsheet.sink.store.ArticleStore}; one list
 * of stores, {@link io.broadsheet.sink.store.ArticleStores}; no word about Kafka's clients.
 */
package io.broadsheet.sink.store;
