package io.broadsheet.local.registry;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.schemas.registry.model.CompatibilityLevel;
import io.broadsheet.schemas.registry.model.RegistryError;
import io.broadsheet.schemas.registry.model.RegistryError.Code;
import io.broadsheet.schemas.registry.model.RegistryState;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** The routes for compatibility levels, and for the mode, which is always READWRITE here. */
final class RegistryConfigRoutes {
  private static final String READWRITE = "READWRITE";

  private final RegistryState state;

  RegistryConfigRoutes(RegistryState state) {
    this.state = state;
  }

  void add(RoutesConfig routes) {
    routes.get("/config", request -> answer(request, state.globalLevel()));
    routes.put("/config", request -> set(request, null));
    routes.delete("/config", this::resetGlobal);
    routes.get("/config/{subject}", this::level);
    routes.put("/config/{subject}", request -> set(request, request.pathParam("subject")));
    routes.delete("/config/{subject}", this::unset);
    routes.get("/mode", request -> Answers.json(request, Map.of("mode", READWRITE)));
    routes.put("/mode", RegistryConfigRoutes::setMode);
    routes.get("/mode/{subject}", RegistryConfigRoutes::mode);
    routes.put("/mode/{subject}", RegistryConfigRoutes::setMode);
  }

  private static void answer(Context request, CompatibilityLevel level) {
    Answers.json(request, Map.of("compatibilityLevel", level.name()));
  }

  private void level(Context request) {
    String subject = request.pathParam("subject");
    answer(
        request,
        Answers.flag(request, "defaultToGlobal") ? state.effectiveLevel(subject) : own(subject));
  }

  private CompatibilityLevel own(String subject) {
    return state
        .level(subject)
        .orElseThrow(
            () ->
                new RegistryError(
                    Code.COMPATIBILITY_NOT_CONFIGURED,
                    "Subject '%s' does not have subject-level compatibility configured"
                        .formatted(subject)));
  }

  private void set(Context request, String subject) {
    JsonNode wanted = SchemaRequest.json(request).path("compatibility");
    CompatibilityLevel level =
        CompatibilityLevel.named(wanted.asText())
            .orElseThrow(
                () ->
                    new RegistryError(
                        Code.INVALID_COMPATIBILITY_LEVEL,
                        "Invalid compatibility level. Valid values are none, backward, forward,"
                            + " full, backward_transitive, forward_transitive, and"
                            + " full_transitive"));
    state.setLevel(subject, level);
    Answers.json(request, Map.of("compatibility", level.name()));
  }

  private void unset(Context request) {
    String subject = request.pathParam("subject");
    CompatibilityLevel before = own(subject);
    state.setLevel(subject, null);
    answer(request, before);
  }

  private void resetGlobal(Context request) {
    CompatibilityLevel before = state.globalLevel();
    state.setLevel(null, CompatibilityLevel.BACKWARD);
    answer(request, before);
  }

  private static void mode(Context request) {
    if (!Answers.flag(request, "defaultToGlobal")) {
      throw new RegistryError(
          Code.MODE_NOT_CONFIGURED,
          "Subject '%s' does not have subject-level mode configured"
              .formatted(request.pathParam("subject")));
    }
    Answers.json(request, Map.of("mode", READWRITE));
  }

  private static void setMode(Context request) {
    String mode = SchemaRequest.json(request).path("mode").asText();
    if (!mode.equals(READWRITE)) {
      throw new RegistryError(
          Code.INVALID_MODE, "Invalid mode. This registry knows READWRITE only");
    }
    Answers.json(request, Map.of("mode", READWRITE));
  }
}
