package io.broadsheet.service.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Errors that Jetty finds before any route does (a malformed request line, a header too large). */
final class JettyProblems extends ErrorHandler {
  private static final Map<Integer, String> ADVICE =
      Map.of(
          400, "the request is not well-formed HTTP",
          408, "the request took too long to arrive",
          414, "the request line is too long",
          431, "the request headers are too large");

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    String title = HttpStatus.getMessage(status);
    Problem problem = Problem.of(status, title, ADVICE.getOrDefault(status, title));
    response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE));
    Content.Sink.write(response, true, problem.json(), callback);
    return true;
  }
}
