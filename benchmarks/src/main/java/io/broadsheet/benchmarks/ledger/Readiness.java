package io.broadsheet.benchmarks.ledger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;

/** Whether a part does its work again: each is asked the way its users would ask. */
final class Readiness implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final long PAUSE_MILLIS = 250;

  private final Addresses addresses;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
  private final Admin admin;

  Readiness(Addresses addresses) {
    this.addresses = addresses;
    this.admin = admin(addresses.bootstrap());
  }

  private static Admin admin(String bootstrap) {
    return Admin.create(
        Map.of(
            "bootstrap.servers", bootstrap,
            "request.timeout.ms", (int) ANSWER.toMillis(),
            "default.api.timeout.ms", (int) ANSWER.toMillis()));
  }

  Admin admin() {
    return admin;
  }

  /**
   * Waits.
   *
   * @return whether the target was ready within that time
   */
  boolean await(String target, Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    while (!isReady(target)) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return true;
  }

  private boolean isReady(String target) throws InterruptedException {
    if (Parts.BROKERS.contains(target)) {
      return takesRequests(target) && isWhole();
    }
    return switch (target) {
      case Parts.REGISTRY -> answers(addresses.registryUrl() + "/subjects");
      case Parts.DATABASE -> isServiceReady(Parts.SINK);
      case Parts.WIRE_TO_BROKERS, Parts.WIRE_TO_INGEST -> isServiceReady(Parts.INGEST);
      default -> isServiceReady(target);
    };
  }

  private boolean isServiceReady(String service) throws InterruptedException {
    return answers("http://" + addresses.address(service) + "/health/ready");
  }

  private boolean answers(String url) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * Asked of this broker alone: the others take one that was killed for alive until its session
   * ends, and its replicas for in step.
   */
  private boolean takesRequests(String broker) throws InterruptedException {
    try (Admin own = admin(addresses.address(broker))) {
      own.describeCluster().nodes().get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException no) {
      return false;
    }
  }

  /** Every broker is there, and every partition has all its replicas in step. */
  private boolean isWhole() throws InterruptedException {
    try {
      long millis = ANSWER.toMillis();
      if (admin.describeCluster().nodes().get(millis, TimeUnit.MILLISECONDS).size()
          < Parts.BROKERS.size()) {
        return false;
      }
      var names =
          admin
              .listTopics(new ListTopicsOptions().listInternal(true))
              .names()
              .get(millis, TimeUnit.MILLISECONDS);
      return admin
          .describeTopics(names)
          .allTopicNames()
          .get(millis, TimeUnit.MILLISECONDS)
          .values()
          .stream()
          .allMatch(Readiness::isInStep);
    } catch (ExecutionException | TimeoutException no) {
      return false;
    }
  }

  private static boolean isInStep(TopicDescription topic) {
    return topic.partitions().stream()
        .allMatch(
            partition ->
                partition.leader() != null
                    && partition.isr().size() == partition.replicas().size());
  }

  @Override
  public void close() {
    admin.close(ANSWER);
  }
}
