package io.broadsheet.service.kafka;

import java.util.function.Predicate;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a fault of a Kafka client means for whoever has set it up: what, where, and how to mend. */
public final class BrokerFaults {
  private static final int MOST_CAUSES = 10;

  private BrokerFaults() {}

  /**
   * One line. It holds Kafka's own words where they help, which never include a password.
   *
   * @param servers the addresses that were tried
   * @param topics what the service needs, named if one of them is missing
   */
  public static String line(Throwable fault, Object servers, Object topics) {
    if (has(fault, SaslAuthenticationException.class::isInstance)) {
      return "the broker at "
          + servers
          + " lets nobody in with this name and password"
          + " (kafka.sasl.jaas.config, kafka.sasl.mechanism): "
          + words(fault, SaslAuthenticationException.class::isInstance);
    }
    if (has(fault, SslAuthenticationException.class::isInstance)) {
      return "no TLS with the broker at "
          + servers
          + "; does kafka.ssl.truststore.location hold its certificate? "
          + words(fault, SslAuthenticationException.class::isInstance);
    }
    if (has(fault, AuthorizationException.class::isInstance)) {
      return "the broker at "
          + servers
          + " forbids it: "
          + words(fault, AuthorizationException.class::isInstance);
    }
    if (has(fault, UnknownTopicOrPartitionException.class::isInstance)) {
      return "the broker lacks a topic of " + topics + "; 'broadsheet topics create' makes them";
    }
    return noAnswer(servers);
  }

  /** For a broker that says nothing at all. */
  public static String noAnswer(Object servers) {
    return "no answer from the broker at "
        + servers
        + " (kafka.bootstrap.servers, kafka.security.protocol)";
  }

  /** Whether waiting would not help: somebody has to change a setting. */
  public static boolean isRefusal(Throwable fault) {
    return has(
        fault,
        one ->
            one instanceof SaslAuthenticationException
                || one instanceof SslAuthenticationException
                || one instanceof AuthorizationException);
  }

  private static boolean has(Throwable fault, Predicate<Throwable> wanted) {
    return find(fault, wanted) != null;
  }

  private static String words(Throwable fault, Predicate<Throwable> wanted) {
    return find(fault, wanted).getMessage();
  }

  private static Throwable find(Throwable fault, Predicate<Throwable> wanted) {
    Throwable one = fault;
    for (int depth = 0; one != null && depth < MOST_CAUSES; depth++) {
      if (wanted.test(one)) {
        return one;
      }
      one = one.getCause();
    }
    return null;
  }
}
