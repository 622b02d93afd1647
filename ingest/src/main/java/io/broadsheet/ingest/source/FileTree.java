package io.broadsheet.ingest.source;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files behind a path that somebody named. */
final class FileTree {
  private static final int MAX_DEPTH = 64;

  private FileTree() {}

  /**
   * The file itself, or those in a folder in the order of their names; links to folders are not
   * followed, so there are no circles.
   *
   * @throws UserError if there is nothing, or nothing to read
   */
  static List<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new UserError("there is no file or folder " + path);
    }
    if (!Files.isDirectory(path)) {
      ArticleSources.check(path);
      return List.of(path);
    }
    try (Stream<Path> tree = Files.walk(path, MAX_DEPTH)) {
      return tree.filter(file -> Files.isRegularFile(file) && ArticleSources.reads(file))
          .sorted(Comparator.comparing(file -> path.relativize(file).toString()))
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new UserError(path + ": cannot be read: " + unreadable.getMessage(), 1);
    }
  }
}
