package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.Messages;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disclosure, call to action, subscription and finance below a short story, in each language. */
class AdLanguagesTest {
  private static final AdDetector DETECTOR = new AdDetector();

  private static final String STORY =
      """
      Bridge over the Arle reopens after two years

      The stone bridge over the Arle reopened on Monday after two years of repairs that cost the district four million more than planned.

      Engineers replaced two of its five arches, the mayor told reporters, and promised that lorries would be kept off it from now on.

      %s
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Subscribe today for unlimited access to every story: cancel any time.",
        "en | Open a free demat account today and apply for the next IPO in minutes.",
        "en | We may earn a commission when you buy through links in this article.",
        "de | Jetzt Digital-Abo testen und alle Artikel lesen: einen Monat kostenlos.",
        "de | Dieser Beitrag enthält Affiliate-Links: Wenn Sie darüber kaufen, erhalten wir eine Provision.",
        "fr | Inscrivez-vous à notre newsletter et recevez l'essentiel chaque matin.",
        "fr | Téléchargez gratuitement notre application sur l'App Store.",
        "es | Suscríbete a nuestro boletín y recibe las noticias en tu correo.",
        "es | Descarga nuestra app gratis en Google Play.",
        "pt | Assine nossa newsletter e receba as notícias no seu e-mail.",
        "pt | Entre no nosso canal do Telegram e receba as notícias primeiro.",
        "hi | हमारे टेलीग्राम चैनल से जुड़ें और ताज़ा खबरें पाएं।",
        "hi | हमारा ऐप डाउनलोड करें।",
        "id | Unduh aplikasi kami gratis di Google Play.",
        "id | Berlangganan newsletter kami sekarang."
      })
  void an_invitation_below_a_story_is_found_and_nothing_else(String language, String line) {
    assertThat(promoted(line)).as(language).containsExactly(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The messaging service Telegram was blocked on Tuesday after its owner refused to name the members of two channels, the ministry said.",
        "de | Der Verlag verlor im vergangenen Jahr ein Zehntel seiner Abonnenten, wie aus dem Bericht hervorgeht, den er am Dienstag vorlegte.",
        "fr | Le ministère a interdit mardi la publicité pour les paris sportifs avant vingt heures, a annoncé sa porte-parole.",
        "es | La empresa saldrá a bolsa en otoño, según informó el martes su director, que espera recaudar doscientos millones.",
        "pt | A polícia fechou na terça-feira um canal do Telegram em que se vendiam bilhetes falsos, disse um porta-voz.",
        "hi | मंत्रालय ने मंगलवार को कहा कि टेलीग्राम के दो चैनलों पर रोक लगा दी गई है।",
        "id | Kementerian memblokir dua kanal Telegram pada hari Selasa karena menjual tiket palsu, kata juru bicaranya."
      })
  void news_about_the_same_things_is_none(String language, String line) {
    assertThat(promoted(line)).as(language).isEmpty();
  }

  private static List<String> promoted(String line) {
    Page page =
        new PageParser()
            .parse(Messages.raw().setId("story").setText(STORY.formatted(line)).build());
    return DETECTOR.detect(page, new MetadataExtractor().extract(page)).spans().stream()
        .map(span -> page.blocks().get(span.block()).text())
        .toList();
  }
}
