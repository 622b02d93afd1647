package io.broadsheet.benchmarks.speed;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of each stage for one article, by JMH: {@code benchmarks/run jmh [JMH's own options]}; with
 * {@code -prof gc} what it allocates. Generated articles, one after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class StageBenchmarks {
  private static final int PAGES = 60;

  @Param({"html", "text"})
  public String input;

  private final ToIntFunction<Stages.Prepared> page = stage(Stages.PAGE);
  private final ToIntFunction<Stages.Prepared> metadata = stage(Stages.METADATA);
  private final ToIntFunction<Stages.Prepared> ads = stage(Stages.ADS);
  private final ToIntFunction<Stages.Prepared> whole = stage(Contestants.WHOLE);
  private List<Stages.Prepared> articles;
  private int at;

  @Setup
  public void prepare() {
    Corpus corpus = Corpus.generated(PAGES);
    articles = Stages.prepare(input.equals("html") ? corpus.html() : corpus.text());
  }

  /** jsoup alone; for plain text nothing is parsed. */
  @Benchmark
  public int parse() {
    String html = next().raw().getHtml();
    return html == null ? 0 : Jsoup.parse(html).childNodeSize();
  }

  @Benchmark
  public int page() {
    return page.applyAsInt(next());
  }

  @Benchmark
  public int metadata() {
    return metadata.applyAsInt(next());
  }

  @Benchmark
  public int ads() {
    return ads.applyAsInt(next());
  }

  @Benchmark
  public int whole() {
    return whole.applyAsInt(next());
  }

  private static ToIntFunction<Stages.Prepared> stage(String name) {
    return Stages.contestants().get(name);
  }

  private Stages.Prepared next() {
    at = at + 1 == articles.size() ? 0 : at + 1;
    return articles.get(at);
  }
}
