package io.broadsheet.schemas.registry;

import io.broadsheet.schemas.registry.model.CompatibilityLevel;
import io.broadsheet.schemas.registry.model.RegistryError;
import io.broadsheet.schemas.registry.model.RegistryState;
import io.broadsheet.schemas.registry.model.SubjectVersion;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A registry in this process and without a server, by the same rules as a real one. For tests, and
 * for whoever wants the wire format without a network. It forgets everything when it goes.
 */
public final class MemorySchemaRegistry implements SchemaRegistry {
  private final RegistryState state = new RegistryState(event -> {});
  private final BoundedCache<Integer, Schema> parsed = new BoundedCache<>(1_000);

  @Override
  public int register(String subject, String schema) {
    try {
      return state.register(subject, schema).id();
    } catch (RegistryError refused) {
      if (refused.code() == RegistryError.Code.INCOMPATIBLE_SCHEMA) {
        throw new IncompatibleSchemaException(refused.getMessage(), refused);
      }
      throw new IllegalArgumentException(refused.getMessage(), refused);
    }
  }

  @Override
  public Optional<Integer> idOf(String subject, String schema) {
    try {
      return Optional.of(state.lookUp(subject, schema, false).id());
    } catch (RegistryError notFound) {
      return absent(notFound);
    }
  }

  @Override
  public Schema byId(int id) {
    return parsed.get(id, this::load);
  }

  private Schema load(int id) {
    try {
      return new Schema.Parser().parse(state.schema(id));
    } catch (RegistryError notFound) {
      throw new UnknownSchemaException("the registry knows no schema " + id, notFound);
    }
  }

  @Override
  public Optional<RegisteredSchema> latest(String subject) {
    try {
      SubjectVersion newest = state.version(subject, RegistryState.LATEST, false);
      return Optional.of(
          new RegisteredSchema(subject, newest.id(), newest.version(), newest.schema()));
    } catch (RegistryError notFound) {
      return absent(notFound);
    }
  }

  @Override
  public List<String> incompatibilities(String subject, String schema) {
    try {
      return state.incompatibilities(subject, schema);
    } catch (RegistryError refused) {
      throw new IllegalArgumentException(refused.getMessage(), refused);
    }
  }

  @Override
  public void setCompatibility(String subject, String level) {
    state.setLevel(
        subject,
        CompatibilityLevel.named(level)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no compatibility level " + level)));
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  private static <T> Optional<T> absent(RegistryError error) {
    if (error.code().status() == 404) {
      return Optional.empty();
    }
    throw new IllegalArgumentException(error.getMessage(), error);
  }
}
