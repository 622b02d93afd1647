package io.broadsheet.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {
  @TempDir Path folder;

  @Test
  void a_run_that_was_stopped_knows_its_ports_and_which_faults_are_done() throws IOException {
    Path file = folder.resolve("state.json");
    RunState first = RunState.open(file, 1);
    FaultResult result = new FaultResult(2, 12.5, "kill", "sink", 0.5, 4.2);
    first.done(result);

    RunState second = RunState.open(file, 1);

    assertThat(second.addresses()).isEqualTo(first.addresses());
    assertThat(second.results()).containsExactly(result);
    assertThat(second.isDone(new Fault(2, 0, FaultKind.KILL, "sink", 0))).isTrue();
    assertThat(second.isDone(new Fault(3, 0, FaultKind.KILL, "sink", 0))).isFalse();
  }

  @Test
  void a_line_of_the_journal_that_was_cut_short_counts_as_never_written() throws IOException {
    Path file = folder.resolve("posts.tsv");
    PostJournal.Entry attempt =
        PostJournal.Entry.attempt(new Token(0, 1, ArticleKind.FRESH), "id-0");
    PostJournal.Entry answer = new PostJournal.Entry(attempt.token(), "id-0", 3, 17);
    try (PostJournal journal = PostJournal.open(file)) {
      journal.write(attempt);
      journal.write(answer);
    }
    Files.writeString(file, "ledger/1/1/fre", StandardOpenOption.APPEND);

    PostJournal.open(file).close();

    assertThat(PostJournal.read(file)).isEqualTo(List.of(attempt, answer));
    assertThat(PostJournal.read(file))
        .extracting(PostJournal.Entry::isAcknowledgement)
        .containsExactly(false, true);
  }
}
