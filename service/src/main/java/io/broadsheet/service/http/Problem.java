package io.broadsheet.service.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as a client sees it: {@code application/problem+json} (RFC 9457).
 *
 * @param title the kind of error, the same for each of its kind
 * @param detail what is wrong this time, where, and how to mend it
 * @param members further members, for example {@code outcome}
 */
public record Problem(int status, String title, String detail, Map<String, Object> members) {
  public static final String CONTENT_TYPE = "application/problem+json";

  private static final JsonMapper JSON = new JsonMapper();

  public static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, Map.of());
  }

  /** The same problem with one more member. */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(status, title, detail, more);
  }

  /** As one line of JSON. */
  public String json() {
    ObjectNode json =
        JSON.createObjectNode()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail);
    members.forEach((member, value) -> json.set(member, JSON.valueToTree(value)));
    return json.toString();
  }

  /** Makes this the answer to a request. */
  public void answer(Context request) {
    if (leavesUnread(request)) {
      // The server will close: a client that is not told so fails on its next request (RFC 9112,
      // 9.6).
      request.header("Connection", "close");
    }
    request.status(status).contentType(CONTENT_TYPE);
    request.res().setCharacterEncoding((String) null); // JSON is UTF-8, its type has no charset
    request.result(json().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean leavesUnread(Context request) {
    boolean hasBody =
        request.req().getContentLengthLong() > 0 || request.header("Transfer-Encoding") != null;
    try {
      return hasBody && !request.req().getInputStream().isFinished();
    } catch (IOException gone) {
      return true;
    }
  }
}
