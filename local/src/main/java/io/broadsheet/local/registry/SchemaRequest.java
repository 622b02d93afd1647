package io.broadsheet.local.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.schemas.registry.model.RegistryError;
import io.broadsheet.schemas.registry.model.RegistryError.Code;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;

/** A body that holds a schema: {@code {"schema": "…", "schemaType": "AVRO"}}. */
record SchemaRequest(String schema) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static SchemaRequest of(Context request) {
    JsonNode body = json(request);
    String type = body.path("schemaType").asText("AVRO");
    if (!type.equals("AVRO") && !body.path("schemaType").isNull()) {
      throw new RegistryError(
          Code.INVALID_SCHEMA,
          "Invalid schema of type %s, details: this registry holds AVRO only".formatted(type));
    }
    if (!body.path("references").isEmpty()) {
      throw new RegistryError(
          Code.INVALID_SCHEMA,
          "Invalid schema of type AVRO, details: this registry does not resolve references");
    }
    return new SchemaRequest(body.path("schema").asText());
  }

  static JsonNode json(Context request) {
    try {
      JsonNode body = JSON.readTree(request.body());
      if (body.isObject()) {
        return body;
      }
    } catch (IOException e) {
      // The same answer as for JSON of another kind.
    }
    throw new BadRequestResponse("The body must be a JSON object");
  }
}
