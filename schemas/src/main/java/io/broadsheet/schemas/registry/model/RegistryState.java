package io.broadsheet.schemas.registry.model;

import io.broadsheet.schemas.registry.model.RegistryError.Code;
import io.broadsheet.schemas.registry.model.RegistryEvent.Deleted;
import io.broadsheet.schemas.registry.model.RegistryEvent.LevelSet;
import io.broadsheet.schemas.registry.model.RegistryEvent.Registered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.Schema;

/**
 * The rules of a schema registry for Avro, as Confluent's keeps them: ids without gaps, one id for
 * one schema across subjects, versions that only grow, deletion in two steps, compatibility checked
 * at the door.
 *
 * <p>Safe for use by many threads. Whatever is refused is a {@link RegistryError}.
 */
public final class RegistryState {
  /** What stands for the newest version. */
  public static final String LATEST = "latest";

  private final Catalog catalog = new Catalog();
  private final Consumer<RegistryEvent> journal;

  /**
   * @param journal takes each change before it counts; if it throws, the change did not happen
   */
  public RegistryState(Consumer<RegistryEvent> journal) {
    this.journal = journal;
  }

  /** Applies a change that a journal kept, without writing it again. */
  public synchronized void replay(RegistryEvent event) {
    catalog.apply(event);
  }

  private void change(RegistryEvent event) {
    journal.accept(event);
    catalog.apply(event);
  }

  /** Makes a schema a version of a subject, unless it is one already. */
  public synchronized SubjectVersion register(String subject, String text) {
    if (subject.isBlank()) {
      throw new RegistryError(Code.INVALID_SUBJECT, "The specified subject '' is not valid.");
    }
    Schema schema = SchemaParser.parse(text);
    Optional<SubjectVersion> known = find(subject, schema.toString(), false);
    if (known.isPresent()) {
      return known.get();
    }
    List<String> problems = problems(schema, against(subject));
    if (!problems.isEmpty()) {
      throw new RegistryError(
          Code.INCOMPATIBLE_SCHEMA,
          "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: %s"
              .formatted(subject, problems));
    }
    change(
        new Registered(
            subject,
            catalog.nextVersion(subject),
            catalog.idFor(schema.toString()),
            schema.toString()));
    return find(subject, schema.toString(), false).orElseThrow();
  }

  /** The version of a subject that is exactly this schema. */
  public synchronized SubjectVersion lookUp(String subject, String text, boolean deletedToo) {
    String schema = SchemaParser.parse(text).toString();
    existing(subject, deletedToo);
    return find(subject, schema, deletedToo)
        .orElseThrow(() -> new RegistryError(Code.SCHEMA_NOT_FOUND, "Schema not found"));
  }

  private Optional<SubjectVersion> find(String subject, String schema, boolean deletedToo) {
    return catalog.versions(subject, deletedToo).stream()
        .filter(version -> version.schema().equals(schema))
        .reduce((earlier, later) -> later);
  }

  /** The names of all subjects, sorted. */
  public synchronized List<String> subjects(boolean deletedToo) {
    return catalog.subjects().stream()
        .filter(subject -> !catalog.versions(subject, deletedToo).isEmpty())
        .toList();
  }

  /** The versions of a subject, oldest first. */
  public synchronized List<SubjectVersion> versions(String subject, boolean deletedToo) {
    return existing(subject, deletedToo);
  }

  /**
   * One version of a subject.
   *
   * @param version a number from 1, {@code latest}, or -1, which is the same
   */
  public synchronized SubjectVersion version(String subject, String version, boolean deletedToo) {
    int number = SchemaParser.versionNumber(version);
    List<SubjectVersion> versions = existing(subject, deletedToo);
    if (number == SchemaParser.NEWEST) {
      return versions.get(versions.size() - 1);
    }
    return versions.stream()
        .filter(candidate -> candidate.version() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new RegistryError(
                    Code.VERSION_NOT_FOUND, "Version %d not found.".formatted(number)));
  }

  private List<SubjectVersion> existing(String subject, boolean deletedToo) {
    List<SubjectVersion> versions = catalog.versions(subject, deletedToo);
    if (versions.isEmpty()) {
      throw new RegistryError(Code.SUBJECT_NOT_FOUND, "Subject '%s' not found.".formatted(subject));
    }
    return versions;
  }

  /** The schema of an id, also where every version that had it is hidden. */
  public synchronized String schema(int id) {
    return catalog
        .schema(id)
        .orElseThrow(
            () -> new RegistryError(Code.SCHEMA_NOT_FOUND, "Schema %d not found".formatted(id)));
  }

  /** Where a schema id is used. */
  public synchronized List<SubjectVersion> uses(int id, boolean deletedToo) {
    schema(id);
    return catalog.subjects().stream()
        .flatMap(subject -> catalog.versions(subject, deletedToo).stream())
        .filter(version -> version.id() == id)
        .toList();
  }

  /** Hides a subject, or removes a hidden one for good; says which versions it took. */
  public synchronized List<Integer> deleteSubject(String subject, boolean permanent) {
    List<SubjectVersion> all = existing(subject, true);
    List<SubjectVersion> visible = catalog.versions(subject, false);
    if (permanent && !visible.isEmpty()) {
      throw new RegistryError(
          Code.SUBJECT_NOT_SOFT_DELETED,
          "Subject '%s' was not deleted first before being permanently deleted".formatted(subject));
    }
    if (!permanent && visible.isEmpty()) {
      throw new RegistryError(
          Code.SUBJECT_SOFT_DELETED,
          "Subject '%s' was soft deleted. Set permanent=true to delete permanently"
              .formatted(subject));
    }
    List<Integer> taken = new ArrayList<>();
    for (SubjectVersion version : permanent ? all : visible) {
      change(new Deleted(subject, version.version(), permanent));
      taken.add(version.version());
    }
    if (catalog.level(subject).isPresent()) {
      change(new LevelSet(subject, null));
    }
    return taken;
  }

  /** Hides one version, or removes a hidden one for good. */
  public synchronized int deleteVersion(String subject, String version, boolean permanent) {
    SubjectVersion found = version(subject, version, !LATEST.equals(version) || permanent);
    if (permanent && !found.deleted()) {
      throw new RegistryError(
          Code.VERSION_NOT_SOFT_DELETED,
          "Subject '%s' Version %d was not deleted first before being permanently deleted"
              .formatted(subject, found.version()));
    }
    if (!permanent && found.deleted()) {
      throw new RegistryError(
          Code.VERSION_SOFT_DELETED,
          "Subject '%s' Version %d was soft deleted. Set permanent=true to delete permanently"
              .formatted(subject, found.version()));
    }
    change(new Deleted(subject, found.version(), permanent));
    return found.version();
  }

  /** What speaks against a schema as the next version of a subject; empty if nothing does. */
  public synchronized List<String> incompatibilities(String subject, String text) {
    return problems(SchemaParser.parse(text), against(subject));
  }

  /** What speaks against a schema beside one version of a subject, at the subject's level. */
  public synchronized List<String> incompatibilities(String subject, String text, String version) {
    Schema schema = SchemaParser.parse(text);
    return problems(schema, List.of(version(subject, version, false)));
  }

  private List<SubjectVersion> against(String subject) {
    List<SubjectVersion> versions = catalog.versions(subject, false);
    return effectiveLevel(subject).transitive() || versions.isEmpty()
        ? versions
        : versions.subList(versions.size() - 1, versions.size());
  }

  private List<String> problems(Schema schema, List<SubjectVersion> earlier) {
    List<String> problems = new ArrayList<>();
    for (SubjectVersion version : earlier) {
      problems.addAll(
          effectiveLevel(version.subject())
              .problems(
                  schema, SchemaParser.parse(version.schema()), "version " + version.version()));
    }
    return problems;
  }

  /** The level that counts for a subject: its own, or else the registry's. */
  public synchronized CompatibilityLevel effectiveLevel(String subject) {
    return catalog.level(subject).orElseGet(catalog::globalLevel);
  }

  /** The level that was set for a subject itself. */
  public synchronized Optional<CompatibilityLevel> level(String subject) {
    return catalog.level(subject);
  }

  public synchronized CompatibilityLevel globalLevel() {
    return catalog.globalLevel();
  }

  /**
   * Sets a compatibility level.
   *
   * @param subject null for the registry as a whole; a subject need not exist yet
   * @param level null takes back the subject's own level
   */
  public synchronized void setLevel(String subject, CompatibilityLevel level) {
    CompatibilityLevel before =
        subject == null ? catalog.globalLevel() : catalog.level(subject).orElse(null);
    if (level != before) { // A service that sets it at each start must not make the journal grow.
      change(new LevelSet(subject, level));
    }
  }
}
