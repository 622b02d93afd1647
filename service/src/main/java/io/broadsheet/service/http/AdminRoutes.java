package io.broadsheet.service.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.service.health.Health;
import io.broadsheet.service.metrics.Metrics;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;

/** What every service answers besides its own work: health, metrics, and its description. */
final class AdminRoutes {
  private static final JsonMapper JSON = new JsonMapper();

  private final Health health;
  private final Metrics metrics;
  private final String openApi;

  AdminRoutes(Health health, Metrics metrics, String openApi) {
    this.health = health;
    this.metrics = metrics;
    this.openApi = openApi;
  }

  void addTo(JavalinConfig config) {
    config.routes.get("/health/live", this::live);
    config.routes.get("/health/ready", this::ready);
    config.routes.get(
        "/metrics", request -> request.contentType(Metrics.CONTENT_TYPE).result(metrics.scrape()));
    config.routes.get("/openapi.json", request -> request.result(openApi));
  }

  private void live(Context request) {
    Optional<String> dead = health.dead();
    ObjectNode json = JSON.createObjectNode().put("status", dead.isEmpty() ? "up" : "down");
    dead.ifPresent(what -> json.put("problem", what));
    request.status(dead.isEmpty() ? 200 : 503).result(json.toString());
  }

  private void ready(Context request) {
    Map<String, Optional<String>> report = health.report();
    boolean ready = report.values().stream().allMatch(Optional::isEmpty);
    ObjectNode json = JSON.createObjectNode().put("status", ready ? "up" : "down");
    ObjectNode checks = json.putObject("checks");
    report.forEach(
        (name, problem) -> {
          ObjectNode check =
              checks.putObject(name).put("status", problem.isEmpty() ? "up" : "down");
          problem.ifPresent(what -> check.put("problem", what));
        });
    request.status(ready ? 200 : 503).result(json.toString());
  }
}
