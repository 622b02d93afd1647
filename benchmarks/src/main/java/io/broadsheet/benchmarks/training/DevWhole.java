package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.enrich.core.ads.*;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.*;

final class DevWhole {
  public static void main(String[] a) throws Exception {
    Path data = Path.of(a[0]);
    AdSignals signals = new AdSignals();
    ArticleData reader = new ArticleData(signals);
    List<WholeArticle> labelled = reader.labelled(data.resolve("advertorial.jsonl.gz"));
    List<WholeArticle> stripped = labelled.stream().map(reader::withoutMarkers).toList();
    List<WholeArticle> ordinary = reader.ordinary(data.resolve(".."));
    System.err.println(labelled.size() + " " + ordinary.size());
    List<WholeArticle> all = new ArrayList<>(labelled);
    all.addAll(stripped);
    all.addAll(ordinary);
    int K = Integer.getInteger("K", 5);
    Folds folds = new Folds(all.stream().map(WholeArticle::site).toList(), K);
    double cut = Double.parseDouble(System.getProperty("cut", "0.5"));
    ObjectMapper json = new ObjectMapper();
    try (PrintStream out = new PrintStream(a[1] + ".oof"); PrintStream out2 = new PrintStream(a[1] + ".strip.oof"); PrintStream out3 = new PrintStream(a[1] + ".ord")) {
      for (int f = 0; f < K; f++) {
        int held = f;
        WholeModel m = new WholeTrainer().fit(all.stream().filter(x -> folds.of(x.site()) != held).toList());
        for (var set : List.of(labelled, stripped, ordinary)) {
          for (WholeArticle x : set) if (folds.of(x.site()) == held) {
            double p = Logistic.probability(m.score(x.page(), x.story(), x.evidence()));
            var o = json.createObjectNode().put("id", x.id()).put("advertorialScore", p).put("adLabel", p >= cut ? "ADVERTORIAL" : "NONE");
            if (set == ordinary) o.put("title", x.page().blocks().get(0).text());
            (set == labelled ? out : set == stripped ? out2 : out3).println(o);
          }
        }
      }
    }
  }
}
