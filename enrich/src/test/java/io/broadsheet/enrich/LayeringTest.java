package io.broadsheet.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Kafka stays at the rim, and the core stays pure. */
class LayeringTest {
  private static final String CORE = "io.broadsheet.enrich.core..";

  private final JavaClasses all =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.broadsheet.enrich");

  @Test
  void the_core_never_sees_kafka_or_the_rim() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "io.broadsheet.enrich",
            "io.broadsheet.service..",
            "io.broadsheet.schemas.registry..",
            "io.micrometer..")
        .check(all);
  }

  @Test
  void the_core_asks_no_clock_and_no_network() {
    noClasses()
        .that()
        .resideInAPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.sql..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(all);
  }

  @Test
  void the_rim_has_no_packages_of_its_own() {
    classes()
        .that()
        .resideOutsideOfPackage(CORE)
        .should()
        .resideInAPackage("io.broadsheet.enrich")
        .check(all);
  }
}
