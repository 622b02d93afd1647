package io.broadsheet.service.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
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

  /** Makes this the answer to a request; what the request still has under way is not waited for. */
  public void answer(Context request) {
    byte[] body = json().getBytes(StandardCharsets.UTF_8);
    request.status(status).contentType(CONTENT_TYPE);
    request.res().setCharacterEncoding((String) null); // JSON is UTF-8, its type has no charset
    if (UnreadBody.isLeft(request)) {
      UnreadBody.answerFirst(request, body);
    } else {
      request.result(body);
    }
  }
}
