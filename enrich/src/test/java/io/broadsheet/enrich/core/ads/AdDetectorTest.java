package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdDetectorTest {
  private static final AdDetector DETECTOR = new AdDetector();
  private static final PageParser PARSER = new PageParser();
  private static final MetadataExtractor FIELDS = new MetadataExtractor();
  private static final int ADS = 4;

  @Test
  void the_four_advertising_lines_of_the_twin_article_are_four_spans_and_nothing_else()
      throws IOException {
    List<String> lines = twin();

    assertThat(promoted(String.join("\n", lines)))
        .containsExactlyElementsOf(lines.subList(lines.size() - ADS, lines.size()));
  }

  @Test
  void they_are_found_in_the_middle_of_the_article_too() throws IOException {
    List<String> lines = twin();
    List<String> ads = lines.subList(lines.size() - ADS, lines.size());
    List<String> moved = new ArrayList<>(lines.subList(0, lines.size() - ADS));
    moved.addAll(13, ads);

    assertThat(promoted(String.join("\n", moved))).containsExactlyElementsOf(ads);
  }

  private static final String BODY =
      """

      The new kettle from Harwick boils a litre of water in ninety seconds, and keeps it warm for an hour.

      It comes in four colours, and its makers say that the handle never gets hot to the touch.
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tea in ninety seconds\n\nSponsored content, paid for by Harwick Kettles\n",
        "Tea in ninety seconds\n\nAdvertorial\n",
        "Tee in neunzig Sekunden\n\nBezahlter Beitrag von Harwick\n",
        "El té en noventa segundos\n\nContenido patrocinado por Harwick\n",
        "Tea in ninety seconds\n\nThis article was paid for by Harwick Kettles.\n"
      })
  void a_page_that_says_it_is_paid_for_as_a_whole_is_an_advertorial(String head) {
    AdVerdict verdict = detect(head + BODY);

    assertThat(verdict.label()).isEqualTo(AdLabel.ADVERTORIAL);
    assertThat(verdict.adScore()).isGreaterThanOrEqualTo(verdict.advertorialScore());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tea in ninety seconds\n\nAdvertisement\n",
        "Regulator fines newspaper over sponsored content\n\nBy Ada Lind\n",
        "Why readers mistake advertorials for news\n\nBy Ada Lind\n",
        "Sponsored content\n\nTea in ninety seconds\n\nBy Ada Lind\n"
      })
  void a_slot_marker_a_menu_and_news_about_advertorials_declare_nothing(String head) {
    assertThat(detect(head + BODY).label()).isNotEqualTo(AdLabel.ADVERTORIAL);
  }

  @Test
  void an_article_with_such_lines_contains_ads_and_is_no_advertorial() throws IOException {
    AdVerdict verdict = detect(String.join("\n", twin()));

    assertThat(verdict.label()).isEqualTo(AdLabel.CONTAINS_ADS);
    assertThat(verdict.adScore()).isGreaterThan(0.9).isGreaterThan(verdict.advertorialScore());
    assertThat(verdict.spans()).allSatisfy(span -> assertThat(span.reasons()).isNotEmpty());
    assertThat(verdict.spans()).extracting(BlockSpan::kind).containsOnly(AdKind.FINANCIAL);
  }

  @Test
  void the_reason_says_what_the_line_asks_of_the_reader() throws IOException {
    List<BlockSpan> spans = detect(String.join("\n", twin())).spans();

    assertThat(spans.get(ADS - 1).reasons())
        .contains("asks the reader to join a Telegram or WhatsApp channel");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Shares of the brewer rose 9 percent on their first day, the year's largest IPO so far, as"
            + " investors bet on a dry summer, traders said.",
        "The regulator fined two brokers on Wednesday because their staff had opened demat accounts"
            + " in the names of customers who never asked for one.",
        "Police closed a Telegram channel on which 40,000 members were sold forged train tickets, a"
            + " spokesman said.",
        "The bakery chain will end its loyalty discount in April, it announced, and give every"
            + " customer the lower price instead.",
        "\"Join us, it costs nothing\" was the slogan under which the party collected 90,000"
            + " signatures last year.",
        "The paper lost a tenth of its subscribers after it raised the price of a subscription,"
            + " according to its annual report.",
        "Advertising on the city's trams brought in 3.2 million last year, half of it from betting"
            + " firms, the council's figures show."
      })
  void news_about_what_promotion_is_about_is_not_promotion(String paragraph) throws IOException {
    List<String> lines = twin();
    List<String> news = new ArrayList<>(lines.subList(0, lines.size() - ADS));
    news.add(13, paragraph);

    assertThat(detect(String.join("\n", news)).spans()).isEmpty();
  }

  @Test
  void a_charity_helpline_below_the_story_is_a_public_service() throws IOException {
    List<String> lines = twin();
    List<String> news = new ArrayList<>(lines.subList(0, lines.size() - ADS));
    news.add(
        "If you or someone you know is in distress, the crisis line answers on 0800 555 0117.");

    assertThat(detect(String.join("\n", news)).spans()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEWSLETTER | Sign up for our weekly newsletter and get the best stories in your inbox.",
        "APP | Download our free app from the App Store or Google Play.",
        "SOCIAL | Join our WhatsApp channel for breaking news.",
        "COUPON | Use code AUTUMN15 at checkout and save 15% on your first order.",
        "DISCLOSURE | This post contains affiliate links: we may earn a commission if you buy.",
        "NEWSLETTER | Jetzt unseren kostenlosen Newsletter abonnieren.",
        "SUBSCRIPTION | Abonnez-vous dès maintenant et profitez d'un accès illimité, sans engagement.",
        "SOCIAL | Síguenos en Facebook y únete a nuestro canal de Telegram.",
        "APP | Baixe nosso aplicativo e ative as notificações.",
        "SOCIAL | हमारे व्हाट्सएप चैनल से जुड़ें।",
        "SOCIAL | Ikuti saluran WhatsApp kami dan gabung di grup Telegram."
      })
  void promotion_is_found_in_seven_languages(AdKind kind, String line) throws IOException {
    List<String> lines = twin();
    List<String> page = new ArrayList<>(lines.subList(0, lines.size() - ADS));
    page.add(line);

    assertThat(detect(String.join("\n", page)).spans())
        .singleElement()
        .satisfies(span -> assertThat(span.kind()).isEqualTo(kind));
  }

  @Test
  void the_same_page_always_has_the_same_verdict() throws IOException {
    String text = String.join("\n", twin());

    assertThat(detect(text))
        .isEqualTo(new AdDetector().detect(page(text), FIELDS.extract(page(text))));
  }

  private static List<String> promoted(String text) {
    Page page = page(text);
    return DETECTOR.detect(page, FIELDS.extract(page)).spans().stream()
        .map(span -> page.blocks().get(span.block()).text().substring(span.start(), span.end()))
        .toList();
  }

  private static AdVerdict detect(String text) {
    Page page = page(text);
    return DETECTOR.detect(page, FIELDS.extract(page));
  }

  private static Page page(String text) {
    return PARSER.parse(Messages.raw().setId("twin").setText(text).build());
  }

  private static List<String> twin() throws IOException {
    try (InputStream bytes =
        AdDetectorTest.class.getResourceAsStream("/io/broadsheet/enrich/ads/twin-article.txt")) {
      return Arrays.asList(new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }
  }
}
