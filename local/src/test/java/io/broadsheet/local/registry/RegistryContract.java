package io.broadsheet.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.SchemaText;
import io.broadsheet.schemas.registry.AvroSerde;
import io.broadsheet.schemas.registry.IncompatibleSchemaException;
import io.broadsheet.schemas.registry.SchemaRegistry;
import io.broadsheet.schemas.registry.Subjects;
import io.broadsheet.schemas.registry.UnknownSchemaException;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** What every registry does, whoever keeps it. */
abstract class RegistryContract {
  static final String ONE =
      """
      {"type": "record", "name": "Note", "fields": [
        {"name": "text", "type": "string", "default": ""}]}
      """;

  /** Reads and is read by ONE. */
  static final String TWO =
      """
      {"type": "record", "name": "Note", "fields": [
        {"name": "text", "type": "string", "default": ""},
        {"name": "author", "type": ["null", "string"], "default": null}]}
      """;

  /** Cannot read ONE. */
  static final String BROKEN =
      """
      {"type": "record", "name": "Note", "fields": [{"name": "title", "type": "string"}]}
      """;

  /** An empty registry. */
  abstract SchemaRegistry registry();

  @Test
  void an_id_leads_back_to_its_schema() {
    int id = registry().register("a-value", ONE);
    assertThat(registry().byId(id)).isEqualTo(new Schema.Parser().parse(ONE));
  }

  @Test
  void ids_begin_at_one_and_have_no_gaps() {
    assertThat(registry().register("a-value", ONE)).isEqualTo(1);
    assertThatThrownBy(() -> registry().register("a-value", BROKEN))
        .isInstanceOf(IncompatibleSchemaException.class);
    assertThat(registry().register("a-value", TWO)).isEqualTo(2);
  }

  @Test
  void registering_again_changes_nothing() {
    int id = registry().register("a-value", ONE);
    assertThat(registry().register("a-value", ONE)).isEqualTo(id);
    assertThat(registry().latest("a-value").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void one_schema_has_one_id_across_subjects() {
    int id = registry().register("a-value", ONE);
    assertThat(registry().register("b-value", ONE)).isEqualTo(id);
  }

  @Test
  void layout_makes_no_other_schema() {
    int id = registry().register("a-value", ONE);
    assertThat(registry().register("a-value", ONE.replaceAll("\\s+", " "))).isEqualTo(id);
  }

  @Test
  void a_schema_is_found_only_in_its_own_subject() {
    int id = registry().register("a-value", ONE);
    registry().register("b-value", TWO);

    assertThat(registry().idOf("a-value", ONE)).contains(id);
    assertThat(registry().idOf("b-value", ONE)).isEmpty();
    assertThat(registry().idOf("nobody-value", ONE)).isEmpty();
  }

  @Test
  void latest_is_the_newest_version() {
    registry().register("a-value", ONE);
    int id = registry().register("a-value", TWO);

    SchemaRegistry.RegisteredSchema latest = registry().latest("a-value").orElseThrow();

    assertThat(latest.id()).isEqualTo(id);
    assertThat(latest.version()).isEqualTo(2);
    assertThat(latest.subject()).isEqualTo("a-value");
    assertThat(new Schema.Parser().parse(latest.schema()))
        .isEqualTo(new Schema.Parser().parse(TWO));
    assertThat(registry().latest("nobody-value")).isEmpty();
  }

  @Test
  void an_id_nobody_gave_is_unknown() {
    assertThatThrownBy(() -> registry().byId(99))
        .isInstanceOf(UnknownSchemaException.class)
        .hasMessageContaining("99");
    assertThatThrownBy(() -> registry().byId(-1)).isInstanceOf(UnknownSchemaException.class);
  }

  @Test
  void a_new_subject_accepts_everything() {
    assertThat(registry().incompatibilities("nobody-value", BROKEN)).isEmpty();
  }

  @Test
  void what_is_incompatible_is_said_before_and_refused_at_the_door() {
    registry().register("a-value", ONE);

    assertThat(registry().incompatibilities("a-value", TWO)).isEmpty();
    assertThat(String.join("\n", registry().incompatibilities("a-value", BROKEN)))
        .contains("READER_FIELD_MISSING_DEFAULT_VALUE")
        .contains("title");
    assertThatThrownBy(() -> registry().register("a-value", BROKEN))
        .isInstanceOf(IncompatibleSchemaException.class)
        .hasMessageContaining("a-value")
        .hasMessageContaining("title");
  }

  @Test
  void backward_is_the_standard_level() {
    registry().register("a-value", ONE);
    String onlyNewReadsOld = "{\"type\": \"record\", \"name\": \"Note\", \"fields\": []}";
    assertThat(registry().incompatibilities("a-value", onlyNewReadsOld)).isEmpty();
  }

  @Test
  void a_level_set_for_a_subject_counts_for_it_alone() {
    registry().setCompatibility("free-value", "NONE");
    registry().register("free-value", ONE);
    registry().register("a-value", ONE);

    assertThat(registry().incompatibilities("free-value", BROKEN)).isEmpty();
    assertThat(registry().incompatibilities("a-value", BROKEN)).isNotEmpty();
    assertThatThrownBy(() -> registry().setCompatibility("a-value", "PERFECT"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_transitive_level_looks_at_every_version() {
    String middle =
        """
        {"type": "record", "name": "Note", "fields": []}
        """;
    String numeric =
        """
        {"type": "record", "name": "Note", "fields": [
          {"name": "text", "type": "int", "default": 0}]}
        """;
    for (String subject : new String[] {"newest-value", "all-value"}) {
      registry().register(subject, ONE);
      registry().register(subject, middle);
    }
    registry().setCompatibility("all-value", Subjects.LEVEL);

    assertThat(registry().incompatibilities("newest-value", numeric)).isEmpty();
    assertThat(registry().incompatibilities("all-value", numeric)).isNotEmpty();
  }

  @Test
  void what_is_no_schema_is_the_callers_mistake() {
    assertThatThrownBy(() -> registry().register("a-value", "{\"type\": \"recrod\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> registry().register("a-value", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void odd_subject_names_do_no_harm() {
    String odd = "a b+c%2Fd?ä-value";
    int id = registry().register(odd, ONE);
    assertThat(registry().idOf(odd, ONE)).contains(id);
    assertThat(registry().latest(odd)).isPresent();
  }

  @Test
  void messages_pass_through() {
    AvroSerde<EnrichedArticle> serde = new AvroSerde<>(EnrichedArticle.class, registry());
    EnrichedArticle article = Messages.enriched().setTitle("Hafen öffnet").build();

    byte[] bytes = serde.encode("articles.enriched", article);

    assertThat(new AvroSerde<>(EnrichedArticle.class, registry()).decode("x", bytes))
        .isEqualTo(article);
    assertThat(registry().byId(1))
        .isEqualTo(new Schema.Parser().parse(SchemaText.asWritten(EnrichedArticle.class)));
    new AvroSerde<>(RawArticle.class, registry()).prepare("articles.raw");
    assertThat(registry().latest("articles.raw-value").orElseThrow().id()).isEqualTo(2);
  }
}
