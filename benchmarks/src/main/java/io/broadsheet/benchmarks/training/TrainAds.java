package io.broadsheet.benchmarks.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.enrich.core.ads.AdDetector;
import io.broadsheet.enrich.core.ads.AdFeature;
import io.broadsheet.enrich.core.ads.AdModel;
import io.broadsheet.enrich.core.ads.AdSignals;
import io.broadsheet.enrich.core.ads.AdVerdict;
import io.broadsheet.enrich.core.ads.BlockSpan;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** dev */
public final class TrainAds {
  public static void main(String[] args) throws Exception {
    Path data = Path.of(args[0]);
    long t = System.currentTimeMillis();
    AdSignals signals = new AdSignals();
    SpanData reader = new SpanData(signals);
    List<LabelledPage> main = reader.read(data.resolve("adspans.jsonl.gz"));
    List<LabelledPage> all = new ArrayList<>(main);
    all.addAll(reader.read(data.resolve("adspans-thin.jsonl.gz")));
    System.err.println("read " + (System.currentTimeMillis() - t));
    double[] priors = new double[AdFeature.ALL.length];
    for (String line : Files.readAllLines(Path.of(args[1]))) {
      if (!line.startsWith("#")) {
        String[] c = line.split("\t");
        priors[AdFeature.valueOf(c[0]).ordinal()] = Double.parseDouble(c[1]);
      }
    }
    double[] decision = {
      Double.parseDouble(System.getProperty("block", "0.5")),
      Double.parseDouble(System.getProperty("page", "0.6")),
      0.9,
      0.5
    };
    List<LabelledPage> extra = List.of();
    System.err.println("extra " + extra.size() + " " + (System.currentTimeMillis() - t));
    BlockTrainer trainer = new BlockTrainer(BlockTrainer.Options.standard(), priors);
    int K = Integer.getInteger("folds", 5);
    Folds folds = new Folds(all.stream().map(LabelledPage::site).toList(), K);
    ObjectMapper json = new ObjectMapper();
    try (PrintStream out = new PrintStream(args[2], "UTF-8")) {
      for (int f = 0; f < K; f++) {
        int held = f;
        List<LabelledPage> train = all.stream().filter(p -> folds.of(p.site()) != held).toList();
        java.util.Set<String> heldSites = new java.util.HashSet<>();
        all.stream().filter(p -> folds.of(p.site()) == held).forEach(p -> heldSites.add(p.site()));
        AdModel model = trainer.fit(train, List.of(), decision);
        if (!extra.isEmpty()) {
          List<LabelledPage> pseudo = new ArrayList<>();
          for (LabelledPage p : extra) {
            if (heldSites.stream().noneMatch(h -> p.site().endsWith(h))) {
              pseudo.add(p);
            }
          }
          model = trainer.fit(train, pseudo, decision);
        }
        AdDetector detector = new AdDetector(signals, model);
        for (LabelledPage page : all) {
          if (folds.of(page.site()) == held) {
            out.println(line(json, page, detector.detect(page.page(), page.metadata())));
          }
        }
        System.err.println("fold " + f + " " + (System.currentTimeMillis() - t));
      }
    }
  }

  static String line(ObjectMapper json, LabelledPage page, AdVerdict verdict) {
    ObjectNode node = json.createObjectNode();
    node.put("id", page.id());
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    page.page()
        .blocks()
        .forEach(
            b -> {
              if (text.length() > 0) {
                text.append("\n\n");
              }
              starts.add(text.length());
              text.append(b.text());
            });
    node.put("text", text.toString());
    node.put("adScore", verdict.adScore());
    ArrayNode spans = node.putArray("adSpans");
    for (BlockSpan s : verdict.spans()) {
      ObjectNode o = spans.addObject();
      o.put("start", starts.get(s.block()) + s.start());
      o.put("end", starts.get(s.block()) + s.end());
      o.put("kind", s.kind().name());
      o.put("score", s.score());
    }
    return node.toString();
  }
}
