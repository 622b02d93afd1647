package io.broadsheet.ingest;

import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.UserError;
import io.broadsheet.service.health.Health;
import io.broadsheet.service.kafka.BrokerWatch;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/**
 * The way to the broker, which the service and the one-off commands share.
 *
 * @param watch knows whether broker and topics are there
 */
record IngestParts(ArticlePublisher publisher, BrokerWatch watch, RegistryWatch registry)
    implements AutoCloseable {

  /**
   * @throws UserError if the clients do not take their settings
   */
  static IngestParts open(IngestConfig config, MeterRegistry meters) {
    List<String> topics = List.of(Topics.RAW.name(), Topics.DEAD_LETTER.name());
    try {
      ArticleSerdes serdes = ArticleSerdes.open(config.settings().schemaRegistry());
      RegistryWatch registry = RegistryWatch.start(serdes);
      BrokerWatch watch = BrokerWatch.start(config.settings(), topics);
      ArticlePublisher publisher =
          new ArticlePublisher(
              RawProducer.create(config),
              serdes.raw(),
              () -> watch.problem().or(registry::problem),
              new PublishCounters(meters),
              Clock.systemUTC());
      return new IngestParts(publisher, watch, registry);
    } catch (ConfigException | IllegalArgumentException refused) {
      throw new UserError(refused.getMessage());
    } catch (KafkaException failed) {
      throw new UserError(reason(failed), 2);
    }
  }

  private static String reason(Throwable failed) {
    return failed.getCause() == null
        ? failed.getMessage()
        : failed.getMessage() + ": " + failed.getCause().getMessage();
  }

  Health health() {
    return new Health().check("broker", watch).check("schema-registry", registry);
  }

  @Override
  public void close() {
    publisher.close();
    watch.close();
    registry.close();
  }
}
