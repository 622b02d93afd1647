package io.broadsheet.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.broadsheet.enrich.core.site.SiteLearner;
import io.broadsheet.ingest.Submission;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.SourceItem;
import io.broadsheet.schemas.DeadLetterReason;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLineTest {
  private static final String STEERING = "\u202e\u2066\u009b31m\u007f\u2028\u200f";
  private static final SourceItem.Place PLACE = new SourceItem.Place("-", 1);

  private final JsonLine lines = new JsonLine(new SiteLearner());

  @Test
  void what_could_steer_a_terminal_is_escaped_and_reads_as_it_was() throws Exception {
    String title = "Mill " + STEERING.replace("\u2028", "") + " पहाड़ की डाक";
    String text = title + "\n\nIt is open again.";
    Submission submission =
        Submission.of(
            "../../etc/passwd", null, null, text, "t", null, Map.of(), new SubmissionLimits(1000));

    String line = lines.apply(new SourceItem.Article(PLACE, submission));

    assertThat(line).contains("पहाड़ की डाक").doesNotContainPattern("[\\p{Cntrl}\u0080-\u009f]");
    STEERING.chars().filter(c -> c > 'm').forEach(c -> assertThat(line.indexOf(c)).isEqualTo(-1));
    JsonNode json = new JsonMapper().readTree(line);
    assertThat(json.get("id").asText()).isEqualTo("../../etc/passwd");
    assertThat(json.get("text").asText()).isEqualTo(text);
  }

  @Test
  void so_is_an_error_about_a_line_that_nobody_can_read() throws Exception {
    SourceItem.Fault fault =
        new SourceItem.Fault(
            PLACE, STEERING, DeadLetterReason.UNDECODABLE, "x" + STEERING, new byte[0], 0);
    String line = lines.apply(fault);
    assertThat(line).doesNotContain("\u202e");
    assertThat(new JsonMapper().readTree(line).get("id").asText()).isEqualTo(STEERING);
  }
}
