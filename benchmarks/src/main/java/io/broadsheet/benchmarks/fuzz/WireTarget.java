package io.broadsheet.benchmarks.fuzz;

import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.AvroSerde;
import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import io.broadsheet.schemas.registry.UndecodableException;
import io.broadsheet.schemas.registry.UnknownSchemaException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A record on raw, as any producer may have written it. */
final class WireTarget implements FuzzTarget {
  private final AvroSerde<RawArticle> serde =
      new AvroSerde<>(RawArticle.class, new MemorySchemaRegistry());
  private final Extraction extraction;
  private final Seeds seeds;
  private final List<byte[]> sound;

  WireTarget(Extraction extraction, Seeds seeds) {
    this.extraction = extraction;
    this.seeds = seeds;
    this.sound = seeds.texts().stream().map(this::written).toList();
  }

  private byte[] written(byte[] text) {
    return serde.encode(
        Topics.RAW.name(),
        Messages.raw()
            .setId("a")
            .setUrl("https://a.example/x")
            .setText(new String(text, StandardCharsets.UTF_8))
            .setSource("fuzz")
            .setReceivedAt(Instant.EPOCH)
            .setHints(Map.of("title", "Rain"))
            .build());
  }

  @Override
  public byte[] input(RandomGenerator random) {
    return seeds.damaged(sound, random);
  }

  @Override
  public String outcome(byte[] input) {
    try {
      return extraction.outcome(serde.decode(Topics.RAW.name(), input));
    } catch (UndecodableException undecodable) {
      return "undecodable";
    } catch (UnknownSchemaException unknown) {
      return "unknown schema";
    }
  }
}
