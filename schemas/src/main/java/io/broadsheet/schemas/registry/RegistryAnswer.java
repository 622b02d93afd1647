package io.broadsheet.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What one address answered, judged: a result, a refusal, or trouble.
 *
 * <p>Only an answer with Confluent's own error code counts as a refusal. A bare 404 comes from
 * something that is no registry (a proxy, a wrong path in the address), and taking it for "no such
 * schema" would reject every record that passes.
 */
record RegistryAnswer(Endpoint endpoint, int status, byte[] body) {

  /**
   * @throws RegistryRefusal if the registry says no
   * @throws RegistryUnavailableException if it does not let us in: trying again will not help
   * @throws IOException if there is no answer in it, and another try may bring one
   */
  JsonNode read(ObjectMapper json) throws IOException {
    if (status == 401 || status == 403) {
      throw new RegistryUnavailableException(
          "the schema registry at %s refuses our credentials (%d): see basic.auth.user.info and bearer.auth.token"
              .formatted(endpoint, status));
    }
    JsonNode parsed = parse(json);
    if (status >= 200 && status < 300) {
      return parsed;
    }
    int code = parsed.path("error_code").asInt();
    String message = parsed.path("message").asText();
    if (status >= 500 || status == 429 || status == 408 || !confluent(code)) {
      throw new IOException("%s answered %d %s".formatted(endpoint, status, message).strip());
    }
    throw new RegistryRefusal(status, code, message);
  }

  private JsonNode parse(ObjectMapper json) throws IOException {
    try {
      JsonNode parsed = json.readTree(body);
      if (parsed != null && !parsed.isMissingNode()) {
        return parsed;
      }
    } catch (IOException e) {
      // Told below, the same as an empty body.
    }
    throw new IOException("%s answered %d, and not in JSON".formatted(endpoint, status));
  }

  /** 40901 and the like, or 409 and 422 alone, which Confluent sends in places. */
  private boolean confluent(int code) {
    return code / 100 == status || (code == status && status != 404);
  }
}
