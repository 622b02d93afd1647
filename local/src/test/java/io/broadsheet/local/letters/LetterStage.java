package io.broadsheet.local.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.local.erase.EraseCommand;
import io.broadsheet.local.stack.Stack;
import io.broadsheet.local.stack.StackSettings;
import io.broadsheet.local.topics.CatchUp;
import io.broadsheet.local.topics.Clients;
import io.broadsheet.local.topics.TopicReader;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.RawArticle;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.schemas.registry.ArticleSerdes;
import io.broadsheet.service.cli.Commands;
import io.broadsheet.service.cli.Lifecycle;
import io.broadsheet.service.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The whole stack, with somebody who plants letters, and reads what became of them. */
final class LetterStage implements AutoCloseable {
  private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

  private final Lifecycle lifecycle = new Lifecycle();
  private final Stack stack;
  private final ArticleSerdes serdes;
  private final Producer<byte[], byte[]> producer;

  LetterStage(Path folder) {
    stack = Stack.start(lifecycle, StackSettings.onFreePorts(folder.resolve("data")), doing -> {});
    Map<String, Object> registry = stack.settings().schemaRegistry();
    serdes = lifecycle.add("serdes", ArticleSerdes.open(registry));
    producer = lifecycle.add("producer", Clients.producer(stack.settings(), Map.of()));
  }

  /** An article of which nothing can be read. */
  byte[] empty() {
    return encode(Messages.raw().setHtml("<p></p>").setReceivedAt(RECEIVED).build());
  }

  byte[] story(String text) {
    return encode(Messages.raw().setText(text).setReceivedAt(RECEIVED).build());
  }

  private byte[] encode(RawArticle article) {
    return serdes.raw().encode(Topics.RAW.name(), article);
  }

  void put(Topic topic, String id, byte[] value) throws InterruptedException, ExecutionException {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
  }

  List<String> redrive(String... options) throws InterruptedException {
    List<String> lines = run("dead-letter", new DeadLetterCommand(), all("redrive", options));
    settle();
    return lines;
  }

  /** Redrives so many letters, as the command would before it is killed. */
  void redriveOf(String reason, Producer<byte[], byte[]> sender, int letters) {
    LetterFilter filter = new LetterFilter(reason, null, null, null, null, null);
    try (TopicReader reader = Clients.reader(stack.settings());
        TopicReader raw = Clients.reader(stack.settings());
        Admin admin = Clients.admin(stack.settings())) {
      LetterBox box = LetterBox.open(reader, filter);
      LetterBox first =
          new LetterBox(box.letters().subList(0, letters), List.of(), List.of(), box.successors());
      new Redriver(sender, raw, RedriveCommand.offsets(stack.settings(), admin), null)
          .carryOut(RedrivePlan.of(first), reader);
    }
  }

  Settings settings() {
    return stack.settings();
  }

  List<String> list(String... options) {
    return run("dead-letter", new DeadLetterCommand(), all("list", options));
  }

  List<String> erase(String id) {
    return run("erase", new EraseCommand(), List.of(id));
  }

  String database() {
    return "jdbc:sqlite:" + stack.database();
  }

  private List<String> run(String name, Object command, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.add("--kafka.bootstrap.servers=" + stack.kafka().get("bootstrap.servers"));
    return StandardOutput.of(
        () -> assertThat(Commands.execute(command, all.toArray(String[]::new))).as(name).isZero());
  }

  private static List<String> all(String first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(more));
    return all;
  }

  /** Waits until enrich and sink have done what there is to do. */
  void settle() throws InterruptedException {
    try (CatchUp catchUp = new CatchUp(stack.kafka())) {
      catchUp.awaitEnrich();
      catchUp.awaitSink(stack.sinkGroup());
    }
  }

  List<Letter> letters(Predicate<Letter> wanted) {
    List<Letter> letters = new ArrayList<>();
    records(Topics.DEAD_LETTER).stream().map(Letter::of).filter(wanted).forEach(letters::add);
    return letters;
  }

  List<Letter> lettersOf(String id) {
    return letters(letter -> letter.id().equals(id));
  }

  /** What is committed on the topic, in the order of the log within each partition. */
  List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (TopicReader reader = new TopicReader(stack.kafka())) {
      reader.readAll(topic.name(), records::add);
    }
    return records;
  }

  List<ConsumerRecord<byte[], byte[]>> records(Topic topic, String id) {
    return records(topic).stream()
        .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(id))
        .toList();
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
