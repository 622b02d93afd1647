package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.SiteMemory;
import io.broadsheet.enrich.core.site.SiteMemoryFormat;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A {@link SiteMemory} in the state store and its changelog, as {@link SiteMemoryFormat} has it.
 */
final class SiteMemorySerde implements Serde<SiteMemory> {

  @Override
  public Serializer<SiteMemory> serializer() {
    return (topic, memory) -> memory == null ? null : SiteMemoryFormat.write(memory);
  }

  @Override
  public Deserializer<SiteMemory> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private static SiteMemory read(byte[] bytes) {
    try {
      return SiteMemoryFormat.read(bytes);
    } catch (IllegalArgumentException damaged) {
      throw new SerializationException("an entry of the store 'site-memory'", damaged);
    }
  }
}
