package io.broadsheet.local.demo;

import io.broadsheet.enrich.CommittedTallies;
import io.broadsheet.enrich.Tally;
import io.broadsheet.ingest.SourcePublisher;
import io.broadsheet.ingest.SourcePublisher.Published;
import io.broadsheet.ingest.source.ArticleSource;
import io.broadsheet.local.letters.Letter;
import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.terminal.Progress;
import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Sends articles through a running stack, waits until each has its outcome and storage has what
 * follows from it, and reports.
 */
final class Demo {
  private static final Duration BROKER_ANSWERS = Duration.ofSeconds(30);

  private final Stack stack;
  private final Progress progress;

  Demo(Stack stack, Progress progress) {
    this.stack = stack;
    this.progress = progress;
  }

  Report run(ArticleSource source) throws InterruptedException {
    try (CatchUp catchUp = new CatchUp(stack.kafka())) {
      progress.say("waiting for what an earlier run left");
      catchUp.awaitEnrich();
      Tally before = tally();
      Map<TopicPartition, Long> lettersBefore = letterEnds();
      List<Published> published = publish(source);
      progress.say("enriching " + published.size() + " articles");
      catchUp.awaitEnrich();
      progress.say("storing");
      catchUp.awaitSink(stack.sinkGroup());
      Outcomes outcomes = Outcomes.between(before, tally());
      return Report.of(published, letters(lettersBefore), outcomes, stack.database());
    }
  }

  private List<Published> publish(ArticleSource source) throws InterruptedException {
    List<Published> published = new ArrayList<>();
    new SourcePublisher(
            stack.ingest().publisher(),
            one -> {
              published.add(one);
              progress.say("published " + published.size() + " articles");
            })
        .publish(source);
    return published;
  }

  private Tally tally() {
    return CommittedTallies.sum(CommittedTallies.read(stack.kafka(), BROKER_ANSWERS));
  }

  private Map<TopicPartition, Long> letterEnds() {
    try (TopicReader reader = new TopicReader(stack.kafka())) {
      return reader.ends(Topics.DEAD_LETTER.name());
    }
  }

  private List<Letter> letters(Map<TopicPartition, Long> from) {
    List<Letter> letters = new ArrayList<>();
    try (TopicReader reader = new TopicReader(stack.kafka())) {
      reader.read(from, record -> letters.add(Letter.of(record)));
    }
    return letters;
  }
}
