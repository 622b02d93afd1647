package io.broadsheet.local.extract;

import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.ingest.Submission;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.ArticleSources;
import io.broadsheet.ingest.source.LineItems;
import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.ingest.text.PageText;
import io.broadsheet.service.UserError;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where the articles come from: files, lines on standard input, or one article there. */
public final class ExtractInput implements AutoCloseable {
  private static final String STANDARD_INPUT = "-";

  /** {@code max.article.bytes} of the contract. */
  private static final SubmissionLimits LIMITS = new SubmissionLimits(4 * 1024 * 1024);

  private static final int BUFFER = 1 << 16;
  private static final long MOST_SPOOLED = 4L << 30;
  private static final int SNIFFED = 2_000;
  private static final List<String> HTML_STARTS =
      List.of("<!doctype html", "<html", "<head", "<body", "<?xml", "<!--", "<meta", "<article");
  private static final List<String> HTML_SIGNS =
      List.of("<html", "<head>", "<body", "</p>", "<p>", "<div", "<br", "</h1>", "<article");

  private final List<String> files;
  private final boolean lines;

  private final Spool spool;

  private ExtractInput(List<String> files, boolean lines, Spool spool) {
    this.files = files;
    this.lines = lines;
    this.spool = spool;
  }

  /**
   * @param files as on the command line; empty or {@code -} mean standard input
   * @param lines whether standard input holds one article a line
   * @throws UserError if the two do not go together
   */
  public static ExtractInput of(List<String> files, boolean lines) {
    boolean standard = files.isEmpty() || files.equals(List.of(STANDARD_INPUT));
    if (lines && !standard) {
      throw new UserError(
          "--ndjson reads standard input; a file says by its name what it holds: leave out --ndjson");
    }
    if (!standard && files.contains(STANDARD_INPUT)) {
      throw new UserError("- (standard input) stands alone: give either - or files");
    }
    return new ExtractInput(standard ? List.of() : List.copyOf(files), lines, null);
  }

  /**
   * The same input, to be read more than once: files as they are, standard input from a temporary
   * file that lasts until this is closed.
   *
   * @throws UserError if standard input is longer than 4 GiB
   */
  public ExtractInput rereadable() {
    return files.isEmpty()
        ? new ExtractInput(files, lines, Spool.of(standardInput(), MOST_SPOOLED))
        : this;
  }

  /**
   * The articles and faults in order, read as they are consumed.
   *
   * @throws UserError if a file is missing or of a kind nobody reads
   */
  public Stream<SourceItem> items() {
    if (!files.isEmpty()) {
      return ArticleSources.files(files.stream().map(ExtractInput::path).toList(), LIMITS).read();
    }
    InputStream input = spool == null ? standardInput() : spool.open();
    return lines ? LineItems.of(input, STANDARD_INPUT, LIMITS) : Stream.of(article(input));
  }

  /** Buffered: a bare FileInputStream asks a pipe for its position, and a pipe has none. */
  private static InputStream standardInput() {
    return new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER);
  }

  private static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException invalid) {
      throw new UserError("not a file name: " + invalid.getMessage());
    }
  }

  private static SourceItem article(InputStream input) {
    SourceItem.Place place = new SourceItem.Place(STANDARD_INPUT, 0);
    byte[] bytes = read(input);
    try {
      if (bytes.length > LIMITS.maxArticleBytes()) {
        throw LIMITS.tooLarge(null);
      }
      return new SourceItem.Article(place, submission(bytes));
    } catch (ArticleRefusedException refused) {
      return new SourceItem.Fault(
          place, null, refused.reason(), refused.getMessage(), bytes, bytes.length);
    }
  }

  private static byte[] read(InputStream input) {
    try {
      return input.readNBytes(LIMITS.maxArticleBytes() + 1);
    } catch (IOException unreadable) {
      throw new UserError("standard input cannot be read: " + unreadable.getMessage(), 1);
    }
  }

  private static Submission submission(byte[] bytes) {
    boolean html = isHtml(bytes);
    return Submission.of(
        null,
        null,
        html ? PageText.ofHtml(bytes, null) : null,
        html ? null : PageText.ofPlainText(bytes, null),
        "stdin",
        null,
        Map.of(),
        LIMITS);
  }

  /** By the first characters, as browsers do it (WHATWG MIME Sniffing), and by tags soon after. */
  static boolean isHtml(byte[] bytes) {
    int length = Math.min(bytes.length, SNIFFED);
    String latin = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    // Also sees through UTF-16, whose ASCII characters carry a zero byte.
    String start = latin.replace("\0", "").toLowerCase(Locale.ROOT);
    int first = 0;
    while (first < start.length() && !isText(start.charAt(first))) {
      first++;
    }
    String head = start.substring(first);
    return HTML_STARTS.stream().anyMatch(head::startsWith)
        || HTML_SIGNS.stream().filter(start::contains).count() >= 2;
  }

  private static boolean isText(char character) {
    return !Character.isWhitespace(character) && "ï»¿þÿ".indexOf(character) < 0;
  }

  @Override
  public void close() {
    if (spool != null) {
      spool.close();
    }
  }
}
