package io.broadsheet.schemas.registry;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/**
 * TLS by the names that Kafka's own clients use ({@code ssl.truststore.location}, ...): key and
 * trust stores in JKS, PKCS12 or PEM, read by Kafka's own code.
 */
final class RegistryTls {
  private RegistryTls() {}

  /**
   * Applies what is set under {@code ssl.}; the JVM's own trust where nothing is.
   *
   * @throws IllegalArgumentException if a store cannot be read
   */
  static void apply(RegistryConfig config, HttpClient.Builder client) {
    Map<String, Object> set = config.originals();
    if (set.keySet().stream().noneMatch(name -> name.startsWith("ssl."))) {
      return;
    }
    Object identification = set.get(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG);
    if (identification != null && !"https".equalsIgnoreCase(identification.toString())) {
      throw new IllegalArgumentException(
          "schema.registry.ssl.endpoint.identification.algorithm must be https: without it any"
              + " certificate of any host would do");
    }
    SSLContext context = context(config.parsed());
    client.sslContext(context);
    protocols(config.parsed())
        .ifPresent(
            protocols -> {
              SSLParameters parameters = context.getDefaultSSLParameters();
              parameters.setProtocols(protocols);
              client.sslParameters(parameters);
            });
  }

  private static SSLContext context(Map<String, Object> settings) {
    try (DefaultSslEngineFactory factory = new DefaultSslEngineFactory()) {
      factory.configure(settings);
      return factory.sslContext();
    } catch (KafkaException e) {
      throw new IllegalArgumentException("schema registry: " + e.getMessage(), e);
    }
  }

  private static Optional<String[]> protocols(Map<String, Object> settings) {
    Object enabled = settings.get(SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG);
    return enabled instanceof List<?> list
        ? Optional.of(list.stream().map(Object::toString).toArray(String[]::new))
        : Optional.empty();
  }
}
