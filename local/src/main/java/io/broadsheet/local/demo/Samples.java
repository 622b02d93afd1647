package io.broadsheet.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The bundled articles, unpacked for as long as somebody reads them. */
final class Samples implements AutoCloseable {
  private static final String FOLDER = "/io/broadsheet/local/samples/";

  private final Path folder;

  private Samples(Path folder) {
    this.folder = folder;
  }

  static Samples unpack() {
    try {
      Path folder = Files.createTempDirectory("broadsheet-samples");
      for (String name : names()) {
        try (InputStream sample = open(name)) {
          Files.copy(sample, folder.resolve(name));
        }
      }
      return new Samples(folder);
    } catch (IOException fault) {
      throw new UncheckedIOException("can't unpack the samples", fault);
    }
  }

  Path folder() {
    return folder;
  }

  /** The names of all samples, in the order of the alphabet. */
  static List<String> names() throws IOException {
    try (BufferedReader index =
        new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
      return index.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException leftBehind) {
      throw new UncheckedIOException("can't remove " + folder, leftBehind);
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(Samples.class.getResourceAsStream(FOLDER + name), name);
  }
}
