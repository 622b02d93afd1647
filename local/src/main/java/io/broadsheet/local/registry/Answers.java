package io.broadsheet.local.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the registry answers, and how it reads a yes from a query. */
final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  static void json(Context request, Object value) {
    try {
      text(request, JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that is JSON already; in bytes, since the server would take Latin-1 for a String. */
  static void text(Context request, String json) {
    request.contentType(RegistryRoutes.MEDIA_TYPE).result(json.getBytes(StandardCharsets.UTF_8));
  }

  static void error(Context request, int status, int code, String message) {
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("error_code", code);
    error.put("message", message);
    request.status(status);
    json(request, error);
  }

  static boolean flag(Context request, String name) {
    return "true".equalsIgnoreCase(request.queryParam(name));
  }
}
