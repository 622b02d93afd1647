package io.broadsheet.local.endtoend;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.broadsheet.local.endtoend.Post.Answer;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Hands in one article after the other until it is stopped. One that was not accepted is handed in
 * again, as a client would; every tenth is an empty page.
 */
final class Load {
  private static final int EVERY_MILLIS = 25;

  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
  private final Set<String> sound = new ConcurrentSkipListSet<>();
  private final Set<String> broken = new ConcurrentSkipListSet<>();
  private final Post post;
  private final String name;
  private final String body;
  private volatile int number;

  Load(int port) {
    this(port, "load", "It rained in the valley.", EVERY_MILLIS);
  }

  /**
   * @param name part of the articles' addresses: two loads of one name hand in the same articles
   */
  Load(int port, String name, String body, int everyMillis) {
    this.post = new Post(port);
    this.name = name;
    this.body = body;
    thread.scheduleWithFixedDelay(this::step, 0, everyMillis, MILLISECONDS);
  }

  /** Waits until so many more were accepted. */
  void awaitMore(int articles) {
    int goal = number + articles;
    await().atMost(60, SECONDS).until(() -> number >= goal);
  }

  void stop() throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(60, SECONDS);
  }

  List<String> accepted() {
    return java.util.stream.Stream.concat(sound.stream(), broken.stream()).toList();
  }

  Set<String> acceptedSound() {
    return sound;
  }

  Set<String> acceptedBroken() {
    return broken;
  }

  private void step() {
    try {
      String url = "https://" + name + ".example/" + number;
      boolean empty = number % 10 == 9;
      Answer answer =
          empty
              ? post.article("text/html", url, "<html><body></body></html>")
              : post.article("text/plain", url, "Story " + number + "\n\n" + body);
      if (answer.status() == 202) {
        (empty ? broken : sound).add(answer.id());
        number++;
      }
    } catch (UncheckedIOException down) {
      // Ingest is away: the same article again.
    }
  }
}
