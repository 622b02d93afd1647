package io.broadsheet.local;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.enrich.core.Enricher;
import io.broadsheet.enrich.core.Outcome;
import io.broadsheet.schemas.ArticleJson;
import io.broadsheet.schemas.Messages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Raw article in, one JSON object a line out, without Kafka. */
@Command(name = "extract", description = "Raw article in, one JSON object a line out; no Kafka.")
final class Extract implements Callable<Integer> {
  private static final Set<String> LEFT_OUT = Set.of("revision", "receivedAt", "enrichedAt");
  private final ObjectMapper mapper = new ObjectMapper();
  private final Enricher enricher = new Enricher();

  @Option(names = "--ndjson", description = "Standard input holds one JSON object a line.")
  private boolean ndjson;

  @Override
  public Integer call() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(answer(mapper.readTree(line)));
    }
    out.flush();
    return 0;
  }

  private String answer(JsonNode line) throws IOException {
    String id = line.path("id").asText();
    Outcome outcome =
        enricher.enrich(
            Messages.raw()
                .setId(id)
                .setUrl(line.path("url").textValue())
                .setHtml(line.path("html").textValue())
                .setText(line.path("text").textValue())
                .build());
    if (outcome instanceof Outcome.Enriched enriched) {
      java.io.StringWriter json = new java.io.StringWriter();
      try (JsonGenerator generator = mapper.createGenerator(json)) {
        ArticleJson.write(generator, enriched.article(), LEFT_OUT);
      }
      return json.toString();
    }
    Outcome.Rejected rejected = (Outcome.Rejected) outcome;
    return mapper
        .createObjectNode()
        .put("id", id)
        .put("error", rejected.reason().label() + ": " + rejected.detail())
        .toString();
  }
}
