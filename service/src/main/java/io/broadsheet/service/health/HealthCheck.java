package io.broadsheet.service.health;

import java.util.Optional;

/** One thing a service needs in order to work. Answers at once, from what is already known. */
@FunctionalInterface
public interface HealthCheck {

  /** What is wrong, in a few words; empty if all is well. */
  Optional<String> problem();
}
