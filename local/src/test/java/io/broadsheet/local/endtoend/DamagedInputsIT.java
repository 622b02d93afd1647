package io.broadsheet.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.RecordOutcome;
import io.broadsheet.local.endtoend.Damage.Input;
import io.broadsheet.local.endtoend.Post.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand damaged inputs over HTTP. */
class DamagedInputsIT {
  private static final int INPUTS = 1_000;
  private static final long SEED = 20260301;

  @TempDir Path folder;

  @Test
  void each_damaged_input_is_refused_enriched_or_dead_lettered_and_the_three_add_up()
      throws Exception {
    try (TwoStores stores = new TwoStores(folder)) {
      Post post = stores.post();
      Damage damage = new Damage(SEED);
      long refused = 0;
      for (int number = 0; number < INPUTS; number++) {
        Input input = damage.next(number);
        // By url, so that no two of them are one article; JSON has its own or none.
        boolean json = input.contentType().equals("application/json");
        String url = json ? null : "https://damaged.example/" + number;
        Answer answer = post.article(input.contentType(), url, input.body());
        assertThat(answer.status())
            .as("input %d: %s", number, answer.body())
            .isIn(202, 400, 413, 415);
        refused += answer.status() == 202 ? 0 : 1;
      }
      Log log = stores.settled();

      long unchanged = log.count(RecordOutcome.UNCHANGED);
      assertThat(log.tally().read()).isEqualTo(INPUTS - refused);
      assertThat(
              refused
                  + log.count(RecordOutcome.ENRICHED)
                  + unchanged
                  + log.count(RecordOutcome.DEAD_LETTERED))
          .isEqualTo(INPUTS);
      assertThat(log.letters()).hasSize((int) log.count(RecordOutcome.DEAD_LETTERED));
      assertThat(log.letters()).noneMatch(letter -> letter.reason().equals("internal"));
      assertThat(log.living()).isNotEmpty();
      EndToEndIT.assertSameRows(stores, log);
    }
  }
}
