package io.broadsheet.ingest;

import io.broadsheet.ingest.text.Surrogates;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * An article as somebody submitted it, checked: exactly one of {@code html} and {@code text}, every
 * part within its bounds, no unpaired surrogates. {@code id} is never null.
 *
 * @param source how it came in, for example {@code http}, {@code files}
 * @param fetchedAt when the page was fetched from its site; null if unknown
 */
public record Submission(
    String id,
    String url,
    String html,
    String text,
    String source,
    Instant fetchedAt,
    Map<String, String> hints) {

  /**
   * Checks the parts and computes the id.
   *
   * @param id null, or what the submitter calls the article; then it is kept
   * @throws ArticleRefusedException if a part is missing, too large, or malformed
   */
  public static Submission of(
      String id,
      String url,
      String html,
      String text,
      String source,
      Instant fetchedAt,
      Map<String, String> hints,
      SubmissionLimits limits) {
    String page = Surrogates.mend(html);
    String plain = Surrogates.mend(text);
    limits.checkContent(page, plain);
    limits.checkSource(source);
    Map<String, String> checkedHints = new TreeMap<>();
    hints.forEach((name, value) -> checkedHints.put(Surrogates.mend(name), Surrogates.mend(value)));
    limits.checkHints(checkedHints);
    String address = url == null || url.isBlank() ? null : Surrogates.mend(url.strip());
    limits.checkUrl(address);
    return new Submission(
        id == null ? ArticleId.of(address, page == null ? plain : page) : ArticleId.checked(id),
        address,
        page,
        plain,
        Surrogates.mend(source),
        fetchedAt,
        Map.copyOf(checkedHints));
  }

  /** The message for the topic. */
  public RawArticle toRaw(Instant receivedAt) {
    return Messages.raw()
        .setId(id)
        .setUrl(url)
        .setHtml(html)
        .setText(text)
        .setSource(source)
        .setFetchedAt(fetchedAt)
        .setReceivedAt(receivedAt)
        .setHints(hints)
        .build();
  }
}
