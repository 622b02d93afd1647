package io.broadsheet.service.health;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The named checks that together say whether a service is ready. Safe for use by many threads. */
public final class Health {
  private final Map<String, HealthCheck> checks = new ConcurrentSkipListMap<>();
  private final Map<String, HealthCheck> threads = new ConcurrentSkipListMap<>();

  /** Adds a check, or replaces the one of that name. */
  public Health check(String name, HealthCheck check) {
    checks.put(name, check);
    return this;
  }

  /**
   * Adds a check of the service's own threads. Where one fails, only a restart helps; what a
   * service waits for is no such thing.
   */
  public Health thread(String name, HealthCheck check) {
    threads.put(name, check);
    return this;
  }

  /** What of the service has died or hangs; empty if nothing. */
  public Optional<String> dead() {
    return threads.entrySet().stream()
        .flatMap(check -> ask(check.getValue()).map(why -> check.getKey() + ": " + why).stream())
        .findFirst();
  }

  /** Runs every check; what fails, by name. Empty means ready. */
  public Map<String, Optional<String>> report() {
    Map<String, Optional<String>> report = new LinkedHashMap<>();
    checks.forEach((name, check) -> report.put(name, ask(check)));
    return report;
  }

  /** Whether every check is well. */
  public boolean isReady() {
    return report().values().stream().allMatch(Optional::isEmpty);
  }

  private static Optional<String> ask(HealthCheck check) {
    try {
      return check.problem();
    } catch (RuntimeException fault) {
      return Optional.of("the check itself failed: " + fault);
    }
  }
}
