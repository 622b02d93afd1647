package io.broadsheet.local;

import io.broadsheet.schemas.TopicSchemas;
import io.broadsheet.schemas.registry.HttpSchemaRegistry;
import io.broadsheet.schemas.registry.IncompatibleSchemaException;
import io.broadsheet.schemas.registry.RegistryUnavailableException;
import io.broadsheet.schemas.registry.SchemaRegistry;
import io.broadsheet.schemas.registry.Subjects;
import io.broadsheet.service.UserError;
import io.broadsheet.service.cli.SettingsCommand;
import io.broadsheet.service.settings.Setting;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Our schemas in a registry. */
@Command(
    name = "schemas",
    description = "Registers the Avro schemas, or checks them against what the registry holds.",
    synopsisSubcommandLabel = "(register | check)",
    subcommands = {SchemasCommand.Register.class, SchemasCommand.Check.class})
final class SchemasCommand {

  /** Registers what the registry lacks, under our compatibility level. */
  @Command(
      name = "register",
      description = "Registers the schemas; their subjects become " + Subjects.LEVEL + ".")
  static final class Register extends SchemasWork {
    @Override
    int work(SchemaRegistry registry, PrintWriter out) {
      TopicSchemas.bySubject()
          .forEach(
              (subject, schema) -> {
                boolean known = registry.idOf(subject, schema).isPresent();
                registry.setCompatibility(subject, Subjects.LEVEL);
                int id = registry.register(subject, schema);
                out.printf("%s %s, id %d%n", subject, known ? "present" : "registered", id);
              });
      return 0;
    }
  }

  /** Asks, and changes nothing. */
  @Command(
      name = "check",
      description =
          "Says whether the registry would take the schemas: exit 0 if so, 1 if it would refuse one.")
  static final class Check extends SchemasWork {
    private int refused;

    @Override
    int work(SchemaRegistry registry, PrintWriter out) {
      TopicSchemas.bySubject().forEach((subject, schema) -> check(registry, subject, schema, out));
      return refused == 0 ? 0 : 1;
    }

    private void check(SchemaRegistry registry, String subject, String schema, PrintWriter out) {
      Optional<Integer> id = registry.idOf(subject, schema);
      if (id.isPresent()) {
        out.printf("%s registered, id %d%n", subject, id.get());
        return;
      }
      List<String> problems = registry.incompatibilities(subject, schema);
      if (problems.isEmpty()) {
        out.printf("%s not registered; it would be taken%n", subject);
        return;
      }
      refused++;
      problems.forEach(problem -> out.printf("%s incompatible: %s%n", subject, problem));
    }
  }

  /** What both have in common: settings, and a connection to the registry. */
  abstract static class SchemasWork extends SettingsCommand {
    @Spec private CommandSpec spec;

    abstract int work(SchemaRegistry registry, PrintWriter out);

    @Override
    protected List<Setting<?>> known() {
      return List.of();
    }

    @Override
    public Integer call() {
      try (SchemaRegistry registry = open(settings().schemaRegistry())) {
        return work(registry, spec.commandLine().getOut());
      } catch (RegistryUnavailableException fault) {
        throw new UserError(fault.getMessage() + " (--schema.registry.url)", 1);
      } catch (IncompatibleSchemaException | IllegalArgumentException refusal) {
        throw new UserError(refusal.getMessage(), 1);
      }
    }

    private static SchemaRegistry open(Map<String, Object> settings) {
      try {
        return HttpSchemaRegistry.of(settings);
      } catch (IllegalArgumentException mistake) {
        throw new UserError(mistake.getMessage());
      }
    }
  }
}
