package io.broadsheet.benchmarks.fuzz;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.ingest.SubmissionJson;
import io.broadsheet.ingest.SubmissionLimits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** An article in JSON, as a client or a line of a file gives it. */
final class JsonTarget implements FuzzTarget {
  private final SubmissionJson json = SubmissionJson.lenient(new SubmissionLimits(4 << 20));
  private final Extraction extraction;
  private final Seeds seeds;
  private final List<byte[]> sound;

  JsonTarget(Extraction extraction, Seeds seeds) {
    this.extraction = extraction;
    this.seeds = seeds;
    this.sound =
        Stream.concat(
                seeds.pages().stream().map(page -> written("html", page)),
                seeds.texts().stream().map(text -> written("text", text)))
            .toList();
  }

  private static byte[] written(String member, byte[] content) {
    return Seeds.utf8(
        new JsonMapper()
            .valueToTree(
                Map.of(
                    member,
                    new String(content, StandardCharsets.UTF_8),
                    "url",
                    "https://a.example/x",
                    "fetchedAt",
                    "2024-02-29T12:00:00Z",
                    "hints",
                    Map.of("author", "Ada Lind")))
            .toString());
  }

  @Override
  public byte[] input(RandomGenerator random) {
    return seeds.damaged(sound, random);
  }

  @Override
  public String outcome(byte[] input) {
    try {
      return extraction.outcome(json.read(input, 0, input.length, "fuzz").toRaw(Instant.EPOCH));
    } catch (ArticleRefusedException refused) {
      return "refused " + refused.reason().label();
    }
  }
}
