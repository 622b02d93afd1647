package io.broadsheet.enrich.core.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.Example.org/a?b=c, example.org",
    "http://news.example.org:8080/, news.example.org",
    "https://xn--bcher-kva.example/x, xn--bcher-kva.example",
    "mailto:ada@example.org, ''",
    "not an address, ''",
    ", ''"
  })
  void the_site_is_the_host_without_www(String url, String site) {
    assertThat(Sites.of(url)).isEqualTo(site);
  }
}
