package io.broadsheet.local.registry;

import io.broadsheet.schemas.registry.model.RegistryError;
import io.broadsheet.schemas.registry.model.RegistryState;
import io.broadsheet.schemas.registry.model.SubjectVersion;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * THE LIST of routes: Confluent's REST API over a {@link RegistryState}.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/develop/api.html">Confluent's
 *     REST API</a>
 */
final class RegistryRoutes {
  static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final long MAX_REQUEST_BYTES = 1024 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(RegistryRoutes.class);

  private final RegistryState state;
  private final RegistryConfigRoutes config;

  RegistryRoutes(RegistryState state) {
    this.state = state;
    this.config = new RegistryConfigRoutes(state);
  }

  void add(JavalinConfig server) {
    server.http.maxRequestSize = MAX_REQUEST_BYTES;
    server.http.defaultContentType = MEDIA_TYPE;
    RoutesConfig routes = server.routes;
    routes.before(LoopbackOnly::check);
    routes.get("/", request -> Answers.json(request, Map.of()));
    addSubjects(routes);
    addSchemas(routes);
    addCompatibility(routes);
    config.add(routes);
    addFaults(routes);
  }

  private void addSubjects(RoutesConfig routes) {
    routes.get("/subjects", this::subjects);
    routes.get("/subjects/{subject}/versions", this::versions);
    routes.post("/subjects/{subject}/versions", this::register);
    routes.get(
        "/subjects/{subject}/versions/{version}",
        request -> Answers.json(request, told(version(request))));
    routes.get(
        "/subjects/{subject}/versions/{version}/schema",
        request -> Answers.text(request, version(request).schema()));
    routes.get(
        "/subjects/{subject}/versions/{version}/referencedby",
        request -> {
          version(request);
          Answers.json(request, List.of());
        });
    routes.post("/subjects/{subject}", this::lookUp);
    routes.delete("/subjects/{subject}", this::deleteSubject);
    routes.delete("/subjects/{subject}/versions/{version}", this::deleteVersion);
  }

  private void addSchemas(RoutesConfig routes) {
    routes.get("/schemas", this::schemas);
    routes.get("/schemas/types", request -> Answers.json(request, List.of("AVRO")));
    routes.get(
        "/schemas/ids/{id}",
        request -> Answers.json(request, Map.of("schema", state.schema(id(request)))));
    routes.get(
        "/schemas/ids/{id}/schema", request -> Answers.text(request, state.schema(id(request))));
    routes.get(
        "/schemas/ids/{id}/subjects",
        request ->
            Answers.json(
                request, uses(request).stream().map(SubjectVersion::subject).distinct().toList()));
    routes.get(
        "/schemas/ids/{id}/versions",
        request ->
            Answers.json(
                request,
                uses(request).stream()
                    .map(use -> Map.of("subject", use.subject(), "version", use.version()))
                    .toList()));
  }

  private void addCompatibility(RoutesConfig routes) {
    routes.post(
        "/compatibility/subjects/{subject}/versions",
        request ->
            compatibility(
                request,
                state.incompatibilities(subject(request), SchemaRequest.of(request).schema())));
    routes.post(
        "/compatibility/subjects/{subject}/versions/{version}",
        request ->
            compatibility(
                request,
                state.incompatibilities(
                    subject(request),
                    SchemaRequest.of(request).schema(),
                    request.pathParam("version"))));
  }

  private static void addFaults(RoutesConfig routes) {
    routes.exception(
        RegistryError.class,
        (refusal, request) ->
            Answers.error(
                request, refusal.code().status(), refusal.code().number(), refusal.getMessage()));
    routes.exception(
        HttpResponseException.class,
        (fault, request) ->
            Answers.error(request, fault.getStatus(), fault.getStatus(), fault.getMessage()));
    routes.exception(
        Exception.class,
        (fault, request) -> {
          LOG.error("A request failed: {} {}", request.method(), request.path(), fault);
          Answers.error(request, 500, 50001, "Error in the backend data store");
        });
  }

  private void subjects(Context request) {
    String prefix = request.queryParam("subjectPrefix");
    Answers.json(
        request,
        state.subjects(Answers.flag(request, "deleted")).stream()
            .filter(subject -> prefix == null || subject.startsWith(prefix))
            .toList());
  }

  private void versions(Context request) {
    Answers.json(
        request,
        state.versions(subject(request), Answers.flag(request, "deleted")).stream()
            .map(SubjectVersion::version)
            .toList());
  }

  private void register(Context request) {
    SubjectVersion registered =
        state.register(subject(request), SchemaRequest.of(request).schema());
    Answers.json(request, Map.of("id", registered.id()));
  }

  private void lookUp(Context request) {
    String schema = SchemaRequest.of(request).schema();
    Answers.json(
        request, told(state.lookUp(subject(request), schema, Answers.flag(request, "deleted"))));
  }

  private void deleteSubject(Context request) {
    Answers.json(
        request, state.deleteSubject(subject(request), Answers.flag(request, "permanent")));
  }

  private void deleteVersion(Context request) {
    Answers.json(
        request,
        state.deleteVersion(
            subject(request), request.pathParam("version"), Answers.flag(request, "permanent")));
  }

  private void schemas(Context request) {
    boolean deletedToo = Answers.flag(request, "deleted");
    List<Map<String, Object>> all = new ArrayList<>();
    for (String subject : state.subjects(deletedToo)) {
      List<SubjectVersion> versions = state.versions(subject, deletedToo);
      boolean newestOnly = Answers.flag(request, "latestOnly");
      versions.subList(newestOnly ? versions.size() - 1 : 0, versions.size()).stream()
          .map(RegistryRoutes::told)
          .forEach(all::add);
    }
    Answers.json(request, all);
  }

  private List<SubjectVersion> uses(Context request) {
    return state.uses(id(request), Answers.flag(request, "deleted"));
  }

  private SubjectVersion version(Context request) {
    return state.version(
        subject(request), request.pathParam("version"), Answers.flag(request, "deleted"));
  }

  private static void compatibility(Context request, List<String> problems) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("is_compatible", problems.isEmpty());
    if (Answers.flag(request, "verbose")) {
      answer.put("messages", problems);
    }
    Answers.json(request, answer);
  }

  private static Map<String, Object> told(SubjectVersion version) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("subject", version.subject());
    answer.put("version", version.version());
    answer.put("id", version.id());
    answer.put("schema", version.schema());
    return answer;
  }

  private static String subject(Context request) {
    return request.pathParam("subject");
  }

  private static int id(Context request) {
    try {
      return Integer.parseInt(request.pathParam("id"));
    } catch (NumberFormatException e) {
      throw new NotFoundResponse("HTTP 404 Not Found");
    }
  }
}
