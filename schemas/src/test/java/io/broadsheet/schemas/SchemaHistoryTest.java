package io.broadsheet.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.registry.model.CompatibilityLevel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every version of a message that was ever published, and what holds between them.
 *
 * <p>To publish a new version: change the {@code .avsc}, copy it to {@code
 * history/<Message>.<n+1>.avsc}, and add its SHA-256 here.
 */
class SchemaHistoryTest {

  /** A message and the SHA-256 of each published version's file, oldest first. */
  record Published(Class<? extends SpecificRecord> message, List<String> digests) {
    @Override
    public String toString() {
      return message.getSimpleName();
    }

    List<String> texts() {
      return IntStream.rangeClosed(1, digests.size())
          .mapToObj(version -> SchemaText.version(message, version))
          .toList();
    }

    List<Schema> schemas() {
      return texts().stream().map(text -> new Schema.Parser().parse(text)).toList();
    }
  }

  static Stream<Published> published() {
    return Stream.of(
        new Published(
            RawArticle.class,
            List.of("b6595745c51431e29e9fe5b9a66959d3cc3eb076e9c4f1b1fdb49168e0b35e19")),
        new Published(
            EnrichedArticle.class,
            List.of("cd8742977353152108927da33c3a3b096d5b3a519a2a9adc623a7a3efab5580b")),
        new Published(
            SiteFurniture.class,
            List.of("94abe969746eee286562e304f6ba586b7f399581cc07f2f89bbc7dd3bca2ed71")));
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_published_version_never_changes(Published message) {
    assertThat(message.texts().stream().map(SchemaHistoryTest::sha256))
        .isEqualTo(message.digests());
  }

  @ParameterizedTest
  @MethodSource("published")
  void every_version_in_the_folder_is_pinned_here(Published message) {
    int next = message.digests().size() + 1;
    String name = "history/" + message + "." + next + ".avsc";
    assertThat(message.message().getResource(name)).isNull();
  }

  @ParameterizedTest
  @MethodSource("published")
  void the_current_schema_is_the_newest_version(Published message) {
    List<String> texts = message.texts();
    assertThat(SchemaText.asWritten(message.message())).isEqualTo(texts.get(texts.size() - 1));
  }

  @ParameterizedTest
  @MethodSource("published")
  void every_version_reads_every_other(Published message) {
    for (Schema one : message.schemas()) {
      for (Schema other : message.schemas()) {
        assertThat(CompatibilityLevel.FULL_TRANSITIVE.problems(one, other, "another version"))
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void a_field_keeps_its_logical_type_for_ever(Published message) {
    Map<String, String> first = new LinkedHashMap<>();
    for (Schema version : message.schemas()) {
      Fields.of(version)
          .forEach(
              (path, field) -> {
                String type = logicalTypes(field.schema());
                assertThat(first.computeIfAbsent(path, key -> type)).as(path).isEqualTo(type);
              });
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void every_field_of_every_version_has_a_default(Published message) {
    for (Schema version : message.schemas()) {
      Fields.of(version)
          .forEach((path, field) -> assertThat(field.hasDefaultValue()).as(path).isTrue());
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void every_enum_has_a_symbol_for_what_a_reader_does_not_know(Published message) {
    for (Schema version : message.schemas()) {
      Fields.of(version)
          .forEach(
              (path, field) -> {
                for (Schema type : Fields.branches(field.schema())) {
                  if (type.getType() == Schema.Type.ENUM) {
                    assertThat(type.getEnumDefault()).as(path).isEqualTo("UNKNOWN");
                  }
                }
              });
    }
  }

  @ParameterizedTest
  @MethodSource("published")
  void numbers_with_a_fraction_are_doubles(Published message) {
    for (Schema version : message.schemas()) {
      Fields.of(version)
          .forEach(
              (path, field) ->
                  assertThat(Fields.branches(field.schema()))
                      .as(path)
                      .noneMatch(type -> type.getType() == Schema.Type.FLOAT));
    }
  }

  private static String logicalTypes(Schema schema) {
    List<String> names = new ArrayList<>();
    for (Schema type : Fields.branches(schema)) {
      LogicalType logical = type.getLogicalType();
      names.add(
          type.getType()
              + ":"
              + (logical == null ? type.getProp("logicalType") : logical.getName()));
    }
    return names.toString();
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The fields of a record and of the records within it, by their paths. */
  private static final class Fields {
    private Fields() {}

    static Map<String, Schema.Field> of(Schema record) {
      Map<String, Schema.Field> found = new LinkedHashMap<>();
      collect("", record, found);
      return found;
    }

    private static void collect(String path, Schema record, Map<String, Schema.Field> found) {
      for (Schema.Field field : record.getFields()) {
        String name = path + "/" + field.name();
        found.put(name, field);
        branches(field.schema()).stream()
            .filter(type -> type.getType() == Schema.Type.RECORD)
            .forEach(type -> collect(name, type, found));
      }
    }

    /** A type and everything it is made of, short of the fields of records. */
    static List<Schema> branches(Schema schema) {
      return switch (schema.getType()) {
        case UNION -> schema.getTypes().stream().flatMap(t -> branches(t).stream()).toList();
        case ARRAY -> branches(schema.getElementType());
        case MAP -> branches(schema.getValueType());
        default -> List.of(schema);
      };
    }
  }
}
