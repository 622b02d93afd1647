package io.broadsheet.schemas.registry.model;

/**
 * One change to a registry. All its changes in their order are its state, so a journal of them is
 * all there is to keep.
 */
public sealed interface RegistryEvent {

  /** A schema became a version of a subject. */
  record Registered(String subject, int version, int id, String schema) implements RegistryEvent {}

  /**
   * A version was hidden, or removed for good.
   *
   * @param permanent false: hidden, still readable by id; true: gone
   */
  record Deleted(String subject, int version, boolean permanent) implements RegistryEvent {}

  /**
   * A compatibility level was set.
   *
   * @param subject null for the registry as a whole
   * @param level null where a subject went back to the level of the whole
   */
  record LevelSet(String subject, CompatibilityLevel level) implements RegistryEvent {}
}
