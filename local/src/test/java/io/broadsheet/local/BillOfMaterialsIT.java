package io.broadsheet.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What ships, by the bill of materials that the build has just written. */
class BillOfMaterialsIT {
  private static final Path BILL = Path.of("target", "broadsheet.cdx.json");
  private static final Path PROGRAM = Path.of("target", "broadsheet-local.jar");
  private static final Path TABLE = Path.of("..", "docs", "third-party.md");

  /** THE LIST of licences that may ship with an Apache-2.0 program, by SPDX id, or as written. */
  private static final List<String> ALLOWED =
      List.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "LGPL-2.1-only", // logback's other choice
          "GPL-2.0-with-classpath-exception",
          "MIT",
          "MIT-0",
          "Unicode-3.0",
          "Public Domain");

  private static final Map<String, String> SPELLINGS = new TreeMap<>();

  static {
    SPELLINGS.put("Go License", "BSD-3-Clause"); // re2j
    SPELLINGS.put("Public Domain, per Creative Commons CC0", "CC0-1.0");
    SPELLINGS.put("BSD-3-Clause AND Unicode-3.0", "Unicode-3.0");
  }

  private static JsonNode bill;

  @BeforeAll
  static void read() throws IOException {
    bill = new ObjectMapper().readTree(BILL.toFile());
  }

  private static List<JsonNode> components() {
    List<JsonNode> components = new ArrayList<>();
    bill.path("components").forEach(components::add);
    return components;
  }

  private static List<String> licences(JsonNode component) {
    List<String> licences = new ArrayList<>();
    for (JsonNode entry : component.path("licenses")) {
      JsonNode licence = entry.path("license");
      String name = licence.path("id").asText(licence.path("name").asText());
      name = name.isEmpty() ? entry.path("expression").asText() : name;
      licences.add(SPELLINGS.getOrDefault(name, name));
    }
    return licences;
  }

  private static String name(JsonNode component) {
    return component.path("group").asText() + ":" + component.path("name").asText();
  }

  private static String line(JsonNode component) {
    return "| %s | %s | %s |"
        .formatted(
            name(component),
            component.path("version").asText(),
            String.join(" or ", licences(component)));
  }

  /** A library of two licences may be used under either. */
  @Test
  void every_library_is_under_a_licence_that_lets_us_ship_it() {
    assertThat(components()).hasSizeGreaterThan(60);
    assertThat(components())
        .filteredOn(component -> licences(component).stream().noneMatch(ALLOWED::contains))
        .extracting(BillOfMaterialsIT::line)
        .isEmpty();
  }

  @Test
  void the_bill_lists_every_jar_that_lies_beside_ours() throws IOException {
    TreeSet<String> listed = new TreeSet<>();
    for (JsonNode component : components()) {
      listed.add(component.path("name").asText() + "-" + component.path("version").asText());
    }
    try (JarFile ours = new JarFile(PROGRAM.toFile())) {
      String classPath = ours.getManifest().getMainAttributes().getValue("Class-Path");
      assertThat(classPath.split(" "))
          .hasSizeGreaterThan(60)
          .allMatch(jar -> listed.stream().anyMatch(one -> jar.startsWith("lib/" + one)));
    }
  }

  @Test
  void the_table_of_licences_is_that_of_the_bill() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "# Libraries that ship with Broadsheet",
                "",
                "From the bill of materials; [supply.md](supply.md) says how.",
                "",
                "| library | version | licence |",
                "|---|---|---|"));
    components().stream()
        .filter(component -> !component.path("group").asText().equals("io.broadsheet"))
        .map(BillOfMaterialsIT::line)
        .sorted()
        .forEach(lines::add);
    if (System.getProperty("licences.update") != null) {
      Files.write(TABLE, lines);
    }
    assertThat(Files.readAllLines(TABLE)).isEqualTo(lines);
  }
}
