package io.broadsheet.schemas.registry;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.SiteFurniture;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a service needs to read and write messages, from its registry settings. Opening connects to
 * nothing. Safe for use by many threads.
 */
public final class ArticleSerdes implements AutoCloseable {
  private final RegistryConfig config;
  private final SchemaRegistry registry;
  private final ArticleSerde<RawArticle> raw;
  private final ArticleSerde<EnrichedArticle> enriched;
  private final ArticleSerde<SiteFurniture> furniture;

  private ArticleSerdes(RegistryConfig config, SchemaRegistry registry) {
    this.config = config;
    this.registry = registry;
    this.raw = serde(RawArticle.class);
    this.enriched = serde(EnrichedArticle.class);
    this.furniture = serde(SiteFurniture.class);
  }

  /**
   * @param registrySettings by Confluent's names, with or without {@code schema.registry.}; see
   *     {@link RegistryConfig#DEFINITION}
   * @throws IllegalArgumentException if a setting is unknown or cannot be; its message is for the
   *     user
   */
  public static ArticleSerdes open(Map<String, ?> registrySettings) {
    RegistryConfig config = RegistryConfig.of(registrySettings);
    return new ArticleSerdes(config, new HttpSchemaRegistry(config));
  }

  public ArticleSerde<RawArticle> raw() {
    return raw;
  }

  public ArticleSerde<EnrichedArticle> enriched() {
    return enriched;
  }

  public ArticleSerde<SiteFurniture> furniture() {
    return furniture;
  }

  /** The registry itself; closed with this. */
  public SchemaRegistry registry() {
    return registry;
  }

  private <T extends SpecificRecord> ArticleSerde<T> serde(Class<T> message) {
    if (config.serializerClass().isPresent()) {
      return ForeignSerde.of(config, message);
    }
    return new AvroSerde<>(message, registry, config.autoRegister());
  }

  @Override
  public void close() {
    registry.close();
  }
}
