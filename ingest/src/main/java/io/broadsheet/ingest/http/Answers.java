package io.broadsheet.ingest.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.ingest.NotPublishedException;
import io.broadsheet.ingest.NotPublishedException.Outcome;
import io.broadsheet.ingest.Receipt;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.service.http.Problem;
import io.broadsheet.service.http.ProblemException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What a client reads about its article: a receipt, or the problem. */
final class Answers {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String RETRY_BROKER = "5";
  private static final String RETRY_QUEUE = "1";

  private Answers() {}

  /** Waits for the acknowledgement; the producer's delivery time-out bounds the wait. */
  static Receipt await(CompletableFuture<Receipt> receipt) {
    try {
      return receipt.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException fault ? problem(fault) : failed;
    }
  }

  static ObjectNode json(Receipt receipt) {
    return JSON.createObjectNode()
        .put("id", receipt.id())
        .put("topic", receipt.topic())
        .put("partition", receipt.partition())
        .put("offset", receipt.offset());
  }

  /** A fault of the article or of the way to the broker, as an answer; anything else as it is. */
  static RuntimeException problem(RuntimeException fault) {
    if (fault instanceof ArticleRefusedException refused) {
      return new ProblemException(refusal(refused));
    }
    return fault instanceof NotPublishedException notPublished ? away(notPublished) : fault;
  }

  private static Problem refusal(ArticleRefusedException refused) {
    boolean tooLarge = refused.reason() == DeadLetterReason.TOO_LARGE;
    Problem problem =
        tooLarge
            ? Problem.of(413, "Content Too Large", refused.getMessage())
            : Problem.of(400, "Bad Request", refused.getMessage());
    return refused.pointer() == null ? problem : problem.with("pointer", refused.pointer());
  }

  private static ProblemException away(NotPublishedException fault) {
    if (fault.outcome() == Outcome.QUEUE_FULL) {
      return queueFull();
    }
    String advice =
        fault.outcome() == Outcome.UNKNOWN
            ? "; it may still arrive, and posting it again is safe"
            : "; post it again later";
    return new ProblemException(
        Problem.of(503, "Service Unavailable", "not acknowledged: " + fault.getMessage() + advice)
            .with("outcome", fault.outcome().label()),
        Map.of("Retry-After", RETRY_BROKER));
  }

  static ProblemException queueFull() {
    return new ProblemException(
        Problem.of(429, "Too Many Requests", "too many articles wait already; post it again later"),
        Map.of("Retry-After", RETRY_QUEUE));
  }
}
