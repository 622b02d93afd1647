package io.broadsheet.sink.store;

/**
 * Which topic, exactly. Ids tell a topic from another of the same name: offsets mean nothing across
 * the two.
 */
public record SourceTopic(String clusterId, String topicId, String name) {}
