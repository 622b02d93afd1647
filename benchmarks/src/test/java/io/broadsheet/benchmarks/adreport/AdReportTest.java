package io.broadsheet.benchmarks.adreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import picocli.CommandLine;

class AdReportTest {
  @TempDir Path reports;

  @BeforeEach
  void judged() throws IOException {
    Files.write(
        reports.resolve("blocks-out-of-fold.tsv"),
        List.of(
            "# id\tfold\tblock\tkind\t40 characters or more\tprobability\tscore of its span, or 0",
            "daily/1\t0\t0\tarticle\t1\t0.0100\t0.0000",
            "daily/1\t0\t1\tnewsletter\t1\t0.9000\t0.9200",
            "daily/1\t0\t2\tcommerce\t0\t0.1000\t0.0000",
            "daily/2\t1\t0\tarticle\t1\t0.7000\t0.6000",
            "thin/shop#3-9\t2\t0\tcoupon\t1\t0.8000\t0.8100",
            "daily/1@html\t0\t0\tnewsletter\t1\t0.9500\t0.9600",
            "wcxb_dev/7\t3\t0\tother\t0\t0.0200\t0.0000",
            "synthetic/hindi\t4\t0\tapp\t1\t0.7000\t0.7000"));
    Files.write(
        reports.resolve("spans-out-of-fold.tsv"),
        List.of(
            "# id\tfold\tblock:start-end, page or article\tscore",
            "daily/1\t0\t1:0-64\t0.9200",
            "daily/1\t0\tpage\t0.9000",
            "daily/2\t1\tpage\t0.6500"));
  }

  @Test
  void each_set_has_its_pages_figures_and_recall_by_kind() throws IOException {
    assertThat(run()).isZero();

    String report = Files.readString(reports.resolve("spans.md"));
    assertThat(report)
        .contains("## adspans (2 pages)", "## thin (1 pages)", "## further (1 pages)")
        .contains("## html (1 pages)", "## synthetic (1 pages)")
        .contains("| all, precision | 0.500 |", "| all, recall | 0.500 |")
        .contains("| calibration error of adScore | 0.375 |")
        .contains("| commerce | 0.00 | 1 |", "| newsletter | 1.00 | 1 |");
  }

  @Test
  void false_alarms_and_misses_are_listed_by_id_and_block() throws IOException {
    run();

    assertThat(reports.resolve("adspans-errors.tsv"))
        .hasContent(
            "# id\tblock\tkind\terror\n"
                + "daily/1\t2\tcommerce\tmissed\n"
                + "daily/2\t0\tarticle\tfalse alarm\n");
  }

  @Test
  void the_charts_are_svg_and_every_point_lies_within() throws Exception {
    run();

    Document curve = svg("adspans-precision.svg");
    String points =
        curve
            .getElementsByTagName("polyline")
            .item(0)
            .getAttributes()
            .getNamedItem("points")
            .getNodeValue();
    assertThat(points.strip().split(" "))
        .allSatisfy(
            point ->
                assertThat(List.of(point.split(",")))
                    .allSatisfy(at -> assertThat(Double.parseDouble(at)).isBetween(0.0, 416.0)));
    assertThat(svg("adspans-reliability.svg").getElementsByTagName("circle").getLength())
        .isEqualTo(8);
  }

  @Test
  void the_same_scores_give_the_same_bytes() throws IOException {
    run();
    byte[] first = Files.readAllBytes(reports.resolve("spans.md"));
    run();

    assertThat(Files.readAllBytes(reports.resolve("spans.md"))).isEqualTo(first);
  }

  @Test
  void without_scores_it_says_which_file_is_missing() throws IOException {
    Files.delete(reports.resolve("blocks-out-of-fold.tsv"));

    StringWriter error = new StringWriter();
    int code =
        new CommandLine(new AdReport())
            .setErr(new PrintWriter(error))
            .execute("--reports", reports.toString());

    assertThat(code).isEqualTo(2);
    assertThat(error.toString())
        .contains("blocks-out-of-fold.tsv: no such file")
        .doesNotContain("\tat ");
  }

  private int run() {
    return new CommandLine(new AdReport()).execute("--reports", reports.toString());
  }

  private Document svg(String file) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(reports.resolve(file).toFile());
  }
}
