package io.broadsheet.ingest.http;

import io.broadsheet.ingest.Access;
import io.broadsheet.ingest.ArticlePublisher;
import io.broadsheet.ingest.ArticleRefusedException;
import io.broadsheet.ingest.IntakeBudget;
import io.broadsheet.ingest.Receipt;
import io.broadsheet.ingest.Submission;
import io.broadsheet.ingest.SubmissionJson;
import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.ingest.text.PageText;
import io.broadsheet.service.http.Problem;
import io.broadsheet.service.http.ProblemException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code /v1/articles}: articles come in, and are asked to be erased. */
public final class ArticleRoutes {
  /** What articles that come over HTTP carry as their source, unless they name one. */
  static final String SOURCE = "http";

  private static final String TAKEN =
      "application/json, application/x-ndjson, text/html and text/plain are taken";

  private final ArticlePublisher publisher;
  private final SubmissionLimits limits;
  private final IntakeBudget budget;
  private final Guard guard;
  private final SubmissionJson json;
  private final LineRoute lines;
  private final Duration patience;

  /**
   * @param patience how long a client may be slow at sending
   */
  public ArticleRoutes(
      ArticlePublisher publisher,
      SubmissionLimits limits,
      IntakeBudget budget,
      Access access,
      Duration patience) {
    this.publisher = publisher;
    this.limits = limits;
    this.budget = budget;
    this.guard = new Guard(access);
    this.json = SubmissionJson.strict(limits);
    this.lines = new LineRoute(publisher, limits, budget, json, patience);
    this.patience = patience;
  }

  /** Adds the routes, and the guard before all routes there are. */
  public void addTo(JavalinConfig config) {
    config.routes.before(guard::check);
    config.routes.post("/v1/articles", this::post);
    config.routes.delete("/v1/articles/{id}", this::delete);
  }

  private void post(Context request) throws IOException, InterruptedException {
    MediaType type = MediaType.of(request.header("Content-Type"));
    switch (type.name()) {
      case "application/json" -> postJson(request, type);
      case "application/x-ndjson", "application/ndjson", "application/jsonl" -> {
        requireUtf8(type);
        Query.none(request);
        lines.answer(request);
      }
      case "text/html", "application/xhtml+xml", "text/plain" -> postPage(request, type);
      default ->
          throw unsupported(type.name().isEmpty() ? "there is no Content-Type" : type.name());
    }
  }

  private void postJson(Context request, MediaType type) throws IOException, InterruptedException {
    requireUtf8(type);
    Query.none(request);
    try (IntakeBudget.Share share = budget.share()) {
      byte[] body = new RequestBody(request, patience).readAll(limits.maxJsonBytes(), share);
      accept(request, refusalsAsProblems(() -> json.read(body, 0, body.length, SOURCE)));
    }
  }

  private void postPage(Context request, MediaType type) throws IOException, InterruptedException {
    String url = Query.url(request);
    boolean html = !type.name().equals("text/plain");
    try (IntakeBudget.Share share = budget.share()) {
      byte[] body = new RequestBody(request, patience).readAll(limits.maxArticleBytes(), share);
      String page = html ? PageText.ofHtml(body, type.charset()) : null;
      String text = html ? null : PageText.ofPlainText(body, type.charset());
      accept(
          request,
          refusalsAsProblems(
              () -> Submission.of(null, url, page, text, SOURCE, null, Map.of(), limits)));
    }
  }

  private void accept(Context request, Submission submission) {
    answer(request, Answers.await(publisher.publish(submission)));
  }

  private void delete(Context request) {
    String id = request.pathParam("id");
    Query.none(request);
    answer(request, Answers.await(refusalsAsProblems(() -> publisher.erase(id))));
  }

  private static void answer(Context request, Receipt receipt) {
    request.status(202).contentType("application/json").result(Answers.json(receipt).toString());
  }

  private static <T> T refusalsAsProblems(Supplier<T> work) {
    try {
      return work.get();
    } catch (ArticleRefusedException refused) {
      throw Answers.problem(refused);
    }
  }

  private static void requireUtf8(MediaType type) {
    if (!type.isUtf8()) {
      throw unsupported("JSON is UTF-8, not " + type.charset());
    }
  }

  private static ProblemException unsupported(String what) {
    return new ProblemException(Problem.of(415, "Unsupported Media Type", what + "; " + TAKEN));
  }

  /** The parameters of a request's URL. */
  private static final class Query {
    static String url(Context request) {
      Map<String, List<String>> parameters = request.queryParamMap();
      for (String name : parameters.keySet()) {
        if (!name.equals("url")) {
          throw refused("unknown parameter " + name + "; is the address in ?url= percent-encoded?");
        }
      }
      List<String> urls = parameters.getOrDefault("url", List.of());
      if (urls.size() > 1) {
        throw refused("the parameter url is given " + urls.size() + " times");
      }
      return urls.isEmpty() ? null : urls.get(0);
    }

    static void none(Context request) {
      if (!request.queryParamMap().isEmpty()) {
        throw refused("this request takes no parameters; in JSON the address is the member url");
      }
    }

    private static ProblemException refused(String detail) {
      return new ProblemException(Problem.of(400, "Bad Request", detail));
    }
  }
}
