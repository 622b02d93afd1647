package io.broadsheet.ingest.source;

import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.ingest.Submission;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.SourceItem.Place;
import io.broadsheet.ingest.text.PageText;
import io.broadsheet.schemas.DeadLetterReason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipException;

/** A file that is one article: a page, or plain text. */
final class PageReader implements SourceReader {
  private final Path file;
  private final boolean gzip;
  private final boolean html;
  private final SubmissionLimits limits;
  private boolean done;

  PageReader(Path file, boolean gzip, boolean html, SubmissionLimits limits) {
    this.file = file;
    this.gzip = gzip;
    this.html = html;
    this.limits = limits;
  }

  @Override
  public SourceItem next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    Place place = new Place(file.toString(), 0);
    try (InputStream bytes = SourceBytes.open(file, gzip)) {
      return item(place, bytes.readNBytes(limits.maxArticleBytes() + 1));
    } catch (ZipException | EOFException damaged) {
      byte[] asItIs = SourceBytes.start(file, limits.maxArticleBytes());
      String detail = "damaged gzip: " + damaged.getMessage();
      return new SourceItem.Fault(
          place, null, DeadLetterReason.UNDECODABLE, detail, asItIs, asItIs.length);
    }
  }

  private SourceItem item(Place place, byte[] bytes) {
    try {
      if (bytes.length > limits.maxArticleBytes()) {
        throw limits.tooLarge(null);
      }
      return new SourceItem.Article(place, submission(bytes));
    } catch (ArticleRefusedException refused) {
      return new SourceItem.Fault(
          place, null, refused.reason(), refused.getMessage(), bytes, bytes.length);
    }
  }

  private Submission submission(byte[] bytes) {
    String page = html ? PageText.ofHtml(bytes, null) : null;
    String text = html ? null : PageText.ofPlainText(bytes, null);
    return Submission.of(null, null, page, text, SourceBytes.NAME, null, Map.of(), limits);
  }

  @Override
  public void close() {
    done = true;
  }
}
