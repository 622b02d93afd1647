package io.broadsheet.ingest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.ArticlePublisher;
import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.ingest.IntakeBudget;
import io.broadsheet.ingest.Receipt;
import io.broadsheet.ingest.SubmissionJson;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.source.BoundedLines;
import io.broadsheet.ingest.source.BoundedLines.Line;
import io.broadsheet.service.http.Problem;
import io.broadsheet.service.http.ProblemException;
import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipException;

/**
 * Many articles in one request, a line of JSON each. Read, published and answered as a stream: at
 * most a few hundred lines wait for the broker at once, and the answers come in the order of the
 * lines. Blank lines have none.
 */
final class LineRoute {
  private static final int MOST_WAITING = 500;
  private static final int WAIT_MILLIS = 20_000;
  private static final JsonMapper JSON = new JsonMapper();

  private final ArticlePublisher publisher;
  private final SubmissionLimits limits;
  private final IntakeBudget budget;
  private final SubmissionJson json;
  private final Duration patience;

  LineRoute(
      ArticlePublisher publisher,
      SubmissionLimits limits,
      IntakeBudget budget,
      SubmissionJson json,
      Duration patience) {
    this.publisher = publisher;
    this.limits = limits;
    this.budget = budget;
    this.json = json;
    this.patience = patience;
  }

  /** A line on its way to the broker. */
  private record Waiting(long line, CompletableFuture<Receipt> receipt, IntakeBudget.Share share) {}

  void answer(Context request) throws IOException, InterruptedException {
    BoundedLines lines =
        new BoundedLines(new RequestBody(request, patience).open(), limits.maxJsonBytes());
    request.status(200).contentType("application/x-ndjson");
    request.res().setCharacterEncoding((String) null); // lines of JSON are UTF-8
    OutputStream answers = new BufferedOutputStream(request.outputStream());
    Deque<Waiting> waiting = new ArrayDeque<>();
    try {
      publishAll(lines, waiting, answers);
      answerAll(waiting, answers);
    } finally {
      waiting.forEach(one -> one.share().close());
    }
    answers.flush();
  }

  private void publishAll(BoundedLines lines, Deque<Waiting> waiting, OutputStream answers)
      throws IOException, InterruptedException {
    try {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.isBlank()) {
          waiting.add(publish(line));
        }
        while (!waiting.isEmpty()
            && (waiting.size() > MOST_WAITING || waiting.peek().receipt().isDone())) {
          answer(waiting.remove(), answers);
        }
      }
    } catch (ZipException | EOFException damaged) {
      waiting.add(refused(lines.number() + 1, damaged));
    } catch (RatioBoundedStream.BombException | PatientStream.TooSlowException hostile) {
      waiting.add(refused(lines.number() + 1, hostile));
    }
  }

  private Waiting publish(Line line) throws InterruptedException {
    IntakeBudget.Share share = budget.share();
    return new Waiting(line.number(), receipt(line, share), share);
  }

  private CompletableFuture<Receipt> receipt(Line line, IntakeBudget.Share share)
      throws InterruptedException {
    if (!share.growTo(line.bytes().length, WAIT_MILLIS)) {
      return CompletableFuture.failedFuture(Answers.queueFull());
    }
    try {
      if (line.isCut()) {
        throw limits.tooLarge(null);
      }
      return publisher.publish(
          json.read(line.bytes(), 0, line.bytes().length, ArticleRoutes.SOURCE));
    } catch (ArticleRefusedException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }

  private Waiting refused(long line, IOException damage) {
    Problem problem =
        Problem.of(
            400, "Bad Request", "the rest of the body is unreadable: " + damage.getMessage());
    return new Waiting(
        line, CompletableFuture.failedFuture(new ProblemException(problem)), budget.share());
  }

  private static void answerAll(Deque<Waiting> waiting, OutputStream answers) throws IOException {
    while (!waiting.isEmpty()) {
      answer(waiting.remove(), answers);
    }
  }

  private static void answer(Waiting done, OutputStream answers) throws IOException {
    try {
      answers.write((json(done) + "\n").getBytes(StandardCharsets.UTF_8));
    } finally {
      done.share().close();
    }
  }

  private static ObjectNode json(Waiting done) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      ObjectNode receipt = Answers.json(Answers.await(done.receipt()));
      answer.put("status", 202).put("line", done.line()).setAll(receipt);
    } catch (ProblemException failed) {
      Problem problem = failed.problem();
      answer.put("status", problem.status()).put("line", done.line());
      answer.put("title", problem.title()).put("detail", problem.detail());
      problem.members().forEach((name, value) -> answer.set(name, JSON.valueToTree(value)));
    }
    return answer;
  }
}
