package io.broadsheet.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.ingest.SubmissionLimits;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.service.UserError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleSourcesTest {
  private static final SubmissionLimits LIMITS = new SubmissionLimits(10_000);

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static List<SourceItem> read(Path... paths) {
    try (Stream<SourceItem> items = ArticleSources.files(List.of(paths), LIMITS).read()) {
      return items.toList();
    }
  }

  private static SourceItem.Fault fault(SourceItem item) {
    return (SourceItem.Fault) item;
  }

  private static SourceItem.Article article(SourceItem item) {
    return (SourceItem.Article) item;
  }

  @Test
  void a_folder_is_read_in_the_order_of_names_at_any_depth() throws IOException {
    write("b.txt", "second");
    write("a/z.html", "<p>first");
    write("c.ndjson", "{\"text\":\"third\"}\n\n{\"text\":\"fourth\"}\n");
    write("notes.md", "passed over");
    write("d.jsonl.gz", gzip("{\"text\":\"fifth\"}"));
    write("e.HTM.gz", gzip("<p>sixth"));
    assertThat(
            read(folder).stream()
                .map(
                    item ->
                        folder.relativize(Path.of(item.place().file()))
                            + ":"
                            + item.place().line()))
        .containsExactly(
            "a/z.html:0", "b.txt:0", "c.ndjson:1", "c.ndjson:3", "d.jsonl.gz:1", "e.HTM.gz:0");
    assertThat(read(folder)).allMatch(item -> item instanceof SourceItem.Article);
  }

  @Test
  void a_given_id_is_kept_and_other_members_are_not_read() throws IOException {
    Path file =
        write("a.ndjson", "{\"id\":\"p1\",\"url\":null,\"text\":\"Hello\",\"gold\":{\"a\":[1]}}");
    assertThat(article(read(file).get(0)).submission().id()).isEqualTo("p1");
  }

  @Test
  void a_bad_line_is_a_fault_with_its_place_and_the_rest_goes_on() throws IOException {
    Path file =
        write(
            "a.ndjson",
            "{\"text\":\"one\"}\n{\"id\":\"x\",\"text\":5}\nnot json\n[]\n{\"text\":\"two\"}");
    List<SourceItem> items = read(file);
    assertThat(items).hasSize(5);
    assertThat(fault(items.get(1)).id()).isEqualTo("x");
    assertThat(fault(items.get(1)).detail()).contains("expected a string or null at /text");
    assertThat(fault(items.get(2)).place()).hasToString(file + ":3");
    assertThat(fault(items.get(2)).reason()).isEqualTo(DeadLetterReason.UNDECODABLE);
    assertThat(article(items.get(4)).submission().text()).isEqualTo("two");
  }

  @Test
  void too_large_and_empty_articles_are_faults() throws IOException {
    Path large = write("large.html", "x".repeat(10_001));
    Path bomb = write("bomb.html.gz", gzip("x".repeat(50_000_000)));
    Path line =
        write("line.ndjson", "{\"text\":\"" + "x".repeat(500_000) + "\"}\n{\"text\":\"next\"}");
    Path empty = write("empty.txt", " \n");
    List<SourceItem> items = read(large, bomb, line, empty);
    assertThat(
            items.stream()
                .filter(item -> item instanceof SourceItem.Fault)
                .map(item -> fault(item).reason()))
        .containsExactly(
            DeadLetterReason.TOO_LARGE,
            DeadLetterReason.TOO_LARGE,
            DeadLetterReason.TOO_LARGE,
            DeadLetterReason.EMPTY);
    assertThat(items).hasSize(5);
  }

  @Test
  void damaged_gzip_is_a_fault_and_the_next_file_is_read() throws IOException {
    byte[] packed = gzip("{\"text\":\"one\"}\n".repeat(2000));
    Path cut = write("cut.ndjson.gz", Arrays.copyOf(packed, packed.length / 2));
    Path notGzip = write("no.html.gz", "<p>plain");
    Path good = write("good.txt", "good");
    List<SourceItem> items = read(cut, notGzip, good);
    assertThat(items.get(items.size() - 1)).isInstanceOf(SourceItem.Article.class);
    assertThat(items.stream().filter(item -> item instanceof SourceItem.Fault)).hasSize(2);
  }

  @Test
  void the_charset_is_found_from_the_page() throws IOException {
    Path page =
        write(
            "a.html",
            "<meta charset=windows-1251><p>Привет".getBytes(Charset.forName("windows-1251")));
    Path text = write("b.txt", "\uFEFFZürich".getBytes(StandardCharsets.UTF_16LE));
    assertThat(article(read(page).get(0)).submission().html()).endsWith("Привет");
    assertThat(article(read(text).get(0)).submission().text()).isEqualTo("Zürich");
  }

  @Test
  void a_missing_or_unreadable_kind_of_file_is_refused_at_once() throws IOException {
    Path image = write("a.png", "x");
    Path warc = write("a.warc.gz", "x");
    assertThatThrownBy(() -> read(folder.resolve("missing.html")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("missing.html");
    assertThatThrownBy(() -> read(image)).isInstanceOf(UserError.class);
    assertThatThrownBy(() -> read(warc))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("not read yet");
  }

  @Test
  void a_stream_is_read_one_item_at_a_time() throws IOException {
    Path file = write("a.ndjson", "{\"text\":\"one\"}\n".repeat(100_000));
    try (Stream<SourceItem> items = ArticleSources.files(List.of(file), LIMITS).read()) {
      assertThat(items.iterator().next().place().line()).isEqualTo(1);
    }
  }
}
