package io.broadsheet.service.kafka;

import io.broadsheet.service.health.HealthCheck;
import io.broadsheet.service.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.common.KafkaFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker once a second whether it is there and has the topics a service needs. Says so in
 * the log when the answer changes. Safe for use by many threads.
 */
public final class BrokerWatch implements HealthCheck, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerWatch.class);
  private static final int ANSWER_MILLIS = 2_500;
  private static final int PAUSE_MILLIS = 1_000;

  private final Admin admin;
  private final String servers;
  private final List<String> topics;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "broker-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** Of the broker that answered first; asked for by one thread at a time. */
  private String cluster;

  private volatile Optional<String> problem = Optional.of("not asked yet");

  private BrokerWatch(Admin admin, String servers, List<String> topics) {
    this.admin = admin;
    this.servers = servers;
    this.topics = topics;
  }

  /** Starts asking; returns after the first answer, or after it failed to come. */
  public static BrokerWatch start(Settings settings, List<String> topics) {
    BrokerWatch watch = create(settings, topics);
    watch.ask(); // before the clock's thread does, never at the same time
    watch.askFrom(PAUSE_MILLIS);
    return watch;
  }

  /** Starts asking, and returns at once. */
  public static BrokerWatch inBackground(Settings settings, List<String> topics) {
    BrokerWatch watch = create(settings, topics);
    watch.askFrom(0);
    return watch;
  }

  private void askFrom(int millis) {
    clock.scheduleWithFixedDelay(this::ask, millis, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static BrokerWatch create(Settings settings, List<String> topics) {
    Map<String, Object> own =
        Map.of(
            AdminClientConfig.CLIENT_ID_CONFIG,
            "broadsheet-watch",
            AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            PAUSE_MILLIS);
    Admin admin = Admin.create(KafkaClients.admin(settings, own));
    String servers = String.valueOf(settings.kafka().get("bootstrap.servers"));
    return new BrokerWatch(admin, servers, List.copyOf(topics));
  }

  @Override
  public Optional<String> problem() {
    return problem;
  }

  private void ask() {
    Optional<String> now = answer();
    if (!now.equals(problem)) {
      now.ifPresentOrElse(
          what -> LOG.warn("{}", what), () -> LOG.info("Broker {} is there", servers));
    }
    problem = now;
  }

  private Optional<String> answer() {
    try {
      DescribeTopicsOptions patience = new DescribeTopicsOptions().timeoutMs(ANSWER_MILLIS);
      KafkaFuture<?> described = admin.describeTopics(topics, patience).allTopicNames();
      String now =
          admin
              .describeCluster(new DescribeClusterOptions().timeoutMs(ANSWER_MILLIS))
              .clusterId()
              .get();
      Optional<String> stranger = stranger(now);
      described.get();
      return stranger;
    } catch (ExecutionException fault) {
      return Optional.of(BrokerFaults.line(fault.getCause(), servers, topics));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return problem;
    } catch (RuntimeException closing) {
      return Optional.of(BrokerFaults.noAnswer(servers));
    }
  }

  /** Schema ids and producer state belong to one cluster; another on its port is no stand-in. */
  private Optional<String> stranger(String now) {
    cluster = cluster == null ? now : cluster;
    return cluster.equals(now)
        ? Optional.empty()
        : Optional.of(
            "another cluster ("
                + now
                + ", not "
                + cluster
                + ") answers at "
                + servers
                + "; restart this service if that is meant");
  }

  @Override
  public void close() {
    clock.shutdownNow();
    admin.close(java.time.Duration.ofSeconds(2));
  }
}
