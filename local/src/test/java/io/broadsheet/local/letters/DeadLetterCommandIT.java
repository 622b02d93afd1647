package io.broadsheet.local.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.SourcePublisher;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.ArticleSources;
import io.broadsheet.local.erase.EraseCommand;
import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.stack.StackSettings;
import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.service.cli.Commands;
import io.broadsheet.service.cli.Lifecycle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterCommandIT {
  @TempDir Path folder;

  @Test
  void a_letter_goes_through_again_three_times_at_most_and_is_hidden_once_its_article_is_erased()
      throws Exception {
    try (Lifecycle lifecycle = new Lifecycle()) {
      Stack stack =
          Stack.start(lifecycle, StackSettings.onFreePorts(folder.resolve("data")), doing -> {});
      publishEmptyPage(stack);
      assertThat(box(stack).letters()).hasSize(1);

      redrive(stack, "--dry-run");
      redrive(stack, "--reason=too-deep");
      assertThat(box(stack).letters()).hasSize(1);
      for (int attempt = 1; attempt <= Redrive.MOST_ATTEMPTS + 1; attempt++) {
        redrive(stack, "--reason=empty");
      }

      List<Letter> letters = box(stack).letters();
      assertThat(letters).hasSize(1 + Redrive.MOST_ATTEMPTS);
      assertThat(run(stack, new EraseCommand(), letters.get(0).id())).isZero();
      assertThat(box(stack).letters()).isEmpty();
      assertThat(box(stack).hidden()).isEqualTo(1 + Redrive.MOST_ATTEMPTS);
    }
  }

  private void publishEmptyPage(Stack stack) throws Exception {
    Path page = Files.writeString(folder.resolve("empty.html"), "<html><body></body></html>");
    new SourcePublisher(stack.ingest().publisher(), one -> {})
        .publish(ArticleSources.files(List.of(page), new SubmissionLimits(1 << 20)));
    settle(stack);
  }

  private static void redrive(Stack stack, String option) throws Exception {
    assertThat(run(stack, new DeadLetterCommand(), "redrive", option)).isZero();
    settle(stack);
  }

  private static int run(Stack stack, Object command, String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.add("--kafka.bootstrap.servers=" + stack.kafka().get("bootstrap.servers"));
    return Commands.execute(command, all.toArray(String[]::new));
  }

  private static void settle(Stack stack) throws InterruptedException {
    try (CatchUp catchUp = new CatchUp(stack.kafka())) {
      catchUp.awaitEnrich();
    }
  }

  private static LetterBox box(Stack stack) {
    try (TopicReader reader = new TopicReader(stack.kafka())) {
      return LetterBox.open(reader, letter -> true);
    }
  }
}
