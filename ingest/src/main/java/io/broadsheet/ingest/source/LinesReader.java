package io.broadsheet.ingest.source;

import io.broadsheet.ingest.SubmissionJson;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.BoundedLines.Line;
import io.broadsheet.ingest.source.SourceItem.Place;
import io.broadsheet.schemas.DeadLetterReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** A file with one article a line, in JSON. Blank lines are passed over. */
final class LinesReader implements SourceReader {
  private final Path file;
  private final boolean gzip;
  private final SubmissionLimits limits;
  private final SubmissionJson json;
  private InputStream bytes;
  private BoundedLines lines;
  private boolean damaged;

  LinesReader(Path file, boolean gzip, SubmissionLimits limits) {
    this.file = file;
    this.gzip = gzip;
    this.limits = limits;
    this.json = SubmissionJson.lenient(limits);
  }

  @Override
  public SourceItem next() throws IOException {
    if (damaged) {
      return null;
    }
    try {
      Line line = nextLine();
      return line == null ? null : LineItems.read(json, limits, file.toString(), line);
    } catch (ZipException | EOFException damage) {
      damaged = true;
      return damagedAfter(lines == null ? 0 : lines.number(), damage);
    }
  }

  private Line nextLine() throws IOException {
    if (lines == null) {
      bytes = SourceBytes.open(file, gzip);
      lines = new BoundedLines(bytes, limits.maxJsonBytes());
    }
    Line line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private SourceItem damagedAfter(long line, IOException damage) throws IOException {
    byte[] start = SourceBytes.start(file, limits.maxArticleBytes());
    String detail = "damaged gzip after line " + line + ": " + damage.getMessage();
    Place place = new Place(file.toString(), line + 1);
    return new SourceItem.Fault(
        place, null, DeadLetterReason.UNDECODABLE, detail, start, start.length);
  }

  @Override
  public void close() throws IOException {
    if (bytes != null) {
      bytes.close();
    }
  }
}
