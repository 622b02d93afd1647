package io.broadsheet.benchmarks.fuzz;

import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.ingest.Submission;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.text.PageText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A page or a plain text, from its bytes to the enriched record. */
final class PageTarget implements FuzzTarget {
  private static final SubmissionLimits LIMITS = new SubmissionLimits(4 << 20);
  private static final String ADDRESS = "https://www.example.com/2024/02/29/story?utm_source=x";

  private final Extraction extraction;
  private final Seeds seeds;
  private final boolean html;

  PageTarget(Extraction extraction, Seeds seeds, boolean html) {
    this.extraction = extraction;
    this.seeds = seeds;
    this.html = html;
  }

  @Override
  public byte[] input(RandomGenerator random) {
    List<byte[]> samples = html ? seeds.pages() : seeds.texts();
    return random.nextInt(8) == 0 ? seeds.invented(random) : seeds.damaged(samples, random);
  }

  @Override
  public String outcome(byte[] input) {
    String page = html ? PageText.ofHtml(input, null) : null;
    String text = html ? null : PageText.ofPlainText(input, null);
    try {
      Submission submission =
          Submission.of(null, ADDRESS, page, text, "fuzz", null, Map.of(), LIMITS);
      return extraction.outcome(submission.toRaw(Instant.EPOCH));
    } catch (ArticleRefusedException refused) {
      return "refused " + refused.reason().label();
    }
  }
}
