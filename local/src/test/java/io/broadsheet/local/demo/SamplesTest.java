package io.broadsheet.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final Path SOURCES = Path.of("src/main/resources/io/broadsheet/local/samples");

  @Test
  void the_index_names_every_sample_and_nothing_else() throws Exception {
    try (Stream<Path> files = Files.list(SOURCES)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("index.txt"))
              .sorted()
              .toList();
      assertThat(Samples.names()).containsExactlyInAnyOrderElementsOf(names).hasSize(24);
    }
  }

  @Test
  void unpacked_samples_go_when_they_are_closed() throws Exception {
    Path folder;
    try (Samples samples = Samples.unpack()) {
      folder = samples.folder();
      assertThat(folder.resolve("harbour-reopens.html")).isNotEmptyFile();
    }
    assertThat(folder).doesNotExist();
  }
}
