package io.broadsheet.schemas;

import io.broadsheet.schemas.registry.Subjects;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic of ours. The key is the article id as a UTF-8 string; on the dead-letter topic whatever
 * it was, on that of the sites' furniture the site.
 *
 * @param message what the values are; empty where they are bytes as they came
 * @param settings what is set on the topic itself, by Kafka's own names
 */
public record Topic(
    String name, Optional<Class<? extends SpecificRecord>> message, Map<String, String> settings) {

  /** The registry's subject of this topic's values. */
  public String subject() {
    return Subjects.ofValues(name);
  }

  /** The largest record batch the topic takes, in bytes, after compression. */
  public int maxMessageBytes() {
    return Integer.parseInt(settings.get("max.message.bytes"));
  }
}
