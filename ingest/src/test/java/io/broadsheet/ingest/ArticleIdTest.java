package io.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.schemas.Topics;
import io.broadsheet.service.Resources;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {

  record Vector(String kind, String input, String normalised, String id, String why) {
    static Vector of(String line) {
      String[] column = line.split("\t", -1);
      return new Vector(column[0], plain(column[1]), plain(column[2]), column[3], column[4]);
    }

    private static String plain(String written) {
      return written
          .replace("\\\\", "\u0000")
          .replace("\\t", "\t")
          .replace("\\n", "\n")
          .replace("\\r", "\r")
          .replace('\u0000', '\\');
    }
  }

  static Stream<Vector> vectors() {
    return Resources.text(Topics.class, "article-id-vectors.tsv")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("kind\t"))
        .map(Vector::of);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void the_published_vectors_hold(Vector vector) {
    boolean url = vector.kind().equals("url");
    String normalised =
        url ? CanonicalUrl.of(vector.input()) : ArticleId.normalContent(vector.input());
    assertThat(normalised).as(vector.why()).isEqualTo(vector.normalised());
    assertThat(ArticleId.of(url ? vector.input() : null, url ? "anything" : vector.input()))
        .isEqualTo(vector.id());
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void normalising_twice_changes_nothing(Vector vector) {
    if (vector.kind().equals("url")) {
      assertThat(CanonicalUrl.of(vector.normalised())).isEqualTo(vector.normalised());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example/a",
        "/a",
        "ftp://news.example/a",
        "mailto:a@b",
        "javascript:alert(1)",
        "https://",
        "https:///a",
        "https://a b/",
        "https://news.example:99999/",
        "https://[::1/",
        "https://exa\u0000mple/",
        "https://a%00b/",
        "https://user@/a",
        "https://a:b:c/"
      })
  void what_is_no_absolute_web_address_is_refused(String url) {
    assertThatThrownBy(() -> CanonicalUrl.of(url))
        .isInstanceOf(ArticleRefusedException.class)
        .hasMessageStartingWith("url: ");
  }

  @Test
  void every_tracking_parameter_of_the_list_goes() {
    Resources.text(ArticleId.class, "tracking-parameters.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\\s")[0].replace("*", "anything"))
        .forEach(
            name ->
                assertThat(
                        CanonicalUrl.of(
                            "https://n.example/a?"
                                + name.toUpperCase(java.util.Locale.ROOT)
                                + "=1&b"))
                    .isEqualTo("https://n.example/a?b"));
  }

  @Test
  void an_id_that_somebody_chose_is_kept_within_bounds() {
    assertThat(ArticleId.checked("page-1/ü")).isEqualTo("page-1/ü");
    for (String wrong :
        new String[] {"", " ", "a\nb", "a\u0000", "x".repeat(513), "東".repeat(342)}) {
      assertThatThrownBy(() -> ArticleId.checked(wrong))
          .isInstanceOf(ArticleRefusedException.class);
    }
  }
}
