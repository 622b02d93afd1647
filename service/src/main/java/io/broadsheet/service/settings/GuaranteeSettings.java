package io.broadsheet.service.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * THE LIST of Kafka settings that nobody may set, because exactly-once, the order of an article's
 * versions, or the place of a key hangs on them; each with the reason in one line.
 */
final class GuaranteeSettings {
  private static final String NO_DOUBLES = "a retry must never write a record twice";
  private static final String NO_LOSS = "a record counts as written only when every replica has it";
  private static final String COMMITTED =
      "readers must never see a record whose transaction failed";
  private static final String OFFSETS = "an offset is committed only together with its outcome";
  private static final String EXACTLY_ONCE = "outcome, state and offset are committed as one";
  private static final String PLACE = "an article's versions must stay on one partition, murmur2's";
  private static final String FORMAT = "keys are UTF-8 ids and values are in the registry's format";
  private static final String TIME =
      "records carry the broker's time, or retention would delete them";
  private static final String OWN_NAME =
      "Broadsheet names its transactions itself, to fence its former self";
  private static final String START = "a start at the newest record would skip articles";
  private static final String LETTERS =
      "each fault must have its one outcome, with Broadsheet's headers";
  private static final String GROUP =
      "the groups' names are fixed: they hold the place in the log, and two must never share one";
  private static final String SIZE = "records up to the topics' max.message.bytes must fit";

  private static final Map<String, String> REASONS = new TreeMap<>();

  static {
    REASONS.put("enable.idempotence", NO_DOUBLES);
    REASONS.put("acks", NO_LOSS);
    REASONS.put("isolation.level", COMMITTED);
    REASONS.put("enable.auto.commit", OFFSETS);
    REASONS.put("auto.commit.interval.ms", OFFSETS);
    REASONS.put("auto.offset.reset", START);
    REASONS.put("processing.guarantee", EXACTLY_ONCE);
    REASONS.put("partitioner.class", PLACE);
    REASONS.put("partitioner.ignore.keys", PLACE);
    REASONS.put("key.serializer", FORMAT);
    REASONS.put("value.serializer", FORMAT);
    REASONS.put("key.deserializer", FORMAT);
    REASONS.put("value.deserializer", FORMAT);
    REASONS.put("default.key.serde", FORMAT);
    REASONS.put("default.value.serde", FORMAT);
    REASONS.put("default.timestamp.extractor", TIME);
    REASONS.put("transactional.id", OWN_NAME);
    REASONS.put("transaction.two.phase.commit.enable", OWN_NAME);
    REASONS.put("group.id", GROUP);
    REASONS.put("application.id", GROUP);
    REASONS.put("deserialization.exception.handler", LETTERS);
    REASONS.put("default.deserialization.exception.handler", LETTERS);
    REASONS.put("processing.exception.handler", LETTERS);
    REASONS.put("production.exception.handler", LETTERS);
    REASONS.put("default.production.exception.handler", LETTERS);
    REASONS.put("errors.dead.letter.queue.topic.name", LETTERS);
    REASONS.put("max.request.size", SIZE);
  }

  private GuaranteeSettings() {}

  /**
   * Why a Kafka setting is refused.
   *
   * @param name without {@code kafka.} and without a client's prefix; dots and dashes are equal
   */
  static Optional<String> refusal(String name) {
    String wanted = SettingNames.canonical(name);
    return REASONS.entrySet().stream()
        .filter(entry -> SettingNames.canonical(entry.getKey()).equals(wanted))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
