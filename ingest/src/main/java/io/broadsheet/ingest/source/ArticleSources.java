package io.broadsheet.ingest.source;

import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.service.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The one switch: which reader takes which file, by the end of its name. */
public final class ArticleSources {
  private static final String GZIP = ".gz";
  private static final List<String> NOT_YET = List.of(".warc");

  /** How one kind of file is read. */
  private enum Kind {
    HTML(List.of(".html", ".htm")),
    TEXT(List.of(".txt")),
    LINES(List.of(".ndjson", ".jsonl"));

    private final List<String> endings;

    Kind(List<String> endings) {
      this.endings = endings;
    }
  }

  private ArticleSources() {}

  /**
   * The articles of files and folders: the paths in the order given, a folder's files (at any
   * depth) in the order of their names, a file's articles in the order of its lines. In a folder,
   * files of other kinds are passed over.
   *
   * @throws UserError at once if a path is missing, or is a file of a kind nobody reads
   */
  public static ArticleSource files(List<Path> paths, SubmissionLimits limits) {
    List<Path> files = paths.stream().flatMap(path -> FileTree.files(path).stream()).toList();
    return () -> SourceStream.of(files, file -> open(file, limits));
  }

  /** Whether a file's name says that it holds articles. */
  static boolean reads(Path file) {
    return kind(file).isPresent();
  }

  /**
   * @throws UserError that names what can be read
   */
  static void check(Path file) {
    String name = plainName(file);
    if (NOT_YET.stream().anyMatch(name::endsWith)) {
      throw new UserError(file + ": WARC files are not read yet");
    }
    if (!reads(file)) {
      throw new UserError(
          file
              + ": not a kind of file with articles (.html .htm .txt .ndjson .jsonl, or one with .gz)");
    }
    if (!Files.isReadable(file)) {
      throw new UserError(file + ": cannot be read");
    }
  }

  private static SourceReader open(Path file, SubmissionLimits limits) {
    Kind kind = kind(file).orElseThrow(() -> new IllegalArgumentException(file.toString()));
    boolean gzip = file.toString().toLowerCase(Locale.ROOT).endsWith(GZIP);
    return switch (kind) {
      case HTML -> new PageReader(file, gzip, true, limits);
      case TEXT -> new PageReader(file, gzip, false, limits);
      case LINES -> new LinesReader(file, gzip, limits);
    };
  }

  private static Optional<Kind> kind(Path file) {
    String name = plainName(file);
    for (Kind kind : Kind.values()) {
      if (kind.endings.stream().anyMatch(name::endsWith)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static String plainName(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
  }
}
