package io.broadsheet.schemas.registry.model;

import io.broadsheet.schemas.registry.model.RegistryEvent.Deleted;
import io.broadsheet.schemas.registry.model.RegistryEvent.LevelSet;
import io.broadsheet.schemas.registry.model.RegistryEvent.Registered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a registry holds: the sum of its events, without a rule of its own. Not safe for use by many
 * threads; {@link RegistryState} sees to that.
 */
final class Catalog {
  private final SortedMap<String, SortedMap<Integer, SubjectVersion>> subjects = new TreeMap<>();
  private final Map<String, Integer> lastVersions = new HashMap<>();
  private final Map<Integer, String> schemas = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<String, CompatibilityLevel> levels = new HashMap<>();
  private int lastId;
  private CompatibilityLevel globalLevel = CompatibilityLevel.BACKWARD;

  void apply(RegistryEvent event) {
    if (event instanceof Registered registered) {
      apply(registered);
    } else if (event instanceof Deleted deleted) {
      apply(deleted);
    } else if (event instanceof LevelSet set) {
      apply(set);
    }
  }

  private void apply(Registered event) {
    subjects
        .computeIfAbsent(event.subject(), name -> new TreeMap<>())
        .put(
            event.version(),
            new SubjectVersion(
                event.subject(), event.version(), event.id(), event.schema(), false));
    lastVersions.merge(event.subject(), event.version(), Math::max);
    schemas.put(event.id(), event.schema());
    ids.put(event.schema(), event.id());
    lastId = Math.max(lastId, event.id());
  }

  private void apply(Deleted event) {
    SortedMap<Integer, SubjectVersion> versions = subjects.get(event.subject());
    if (versions == null) {
      return;
    }
    if (event.permanent()) {
      forget(versions.remove(event.version()));
    } else {
      versions.computeIfPresent(event.version(), (number, version) -> version.hidden());
    }
    if (versions.isEmpty()) {
      // A subject that is gone for good begins again at version 1, as Confluent's does.
      subjects.remove(event.subject());
      lastVersions.remove(event.subject());
    }
  }

  /** A schema that no version has any more is gone, and its id is not given again. */
  private void forget(SubjectVersion removed) {
    boolean used =
        removed == null
            || subjects.values().stream()
                .flatMap(versions -> versions.values().stream())
                .anyMatch(version -> version.id() == removed.id());
    if (!used) {
      schemas.remove(removed.id());
      ids.remove(removed.schema());
    }
  }

  private void apply(LevelSet event) {
    if (event.subject() == null) {
      globalLevel = event.level();
    } else if (event.level() == null) {
      levels.remove(event.subject());
    } else {
      levels.put(event.subject(), event.level());
    }
  }

  Collection<String> subjects() {
    return List.copyOf(subjects.keySet());
  }

  /** The versions of a subject, oldest first. */
  List<SubjectVersion> versions(String subject, boolean deletedToo) {
    List<SubjectVersion> found = new ArrayList<>();
    for (SubjectVersion version : subjects.getOrDefault(subject, new TreeMap<>()).values()) {
      if (deletedToo || !version.deleted()) {
        found.add(version);
      }
    }
    return found;
  }

  int nextVersion(String subject) {
    return lastVersions.getOrDefault(subject, 0) + 1;
  }

  /** The schema's id, or the next free one: ids have no gaps. */
  int idFor(String schema) {
    return ids.getOrDefault(schema, lastId + 1);
  }

  Optional<String> schema(int id) {
    return Optional.ofNullable(schemas.get(id));
  }

  Optional<CompatibilityLevel> level(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  CompatibilityLevel globalLevel() {
    return globalLevel;
  }
}
