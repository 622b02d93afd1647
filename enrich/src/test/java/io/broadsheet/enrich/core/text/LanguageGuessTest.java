package io.broadsheet.enrich.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.Locales;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The council said on Monday that the bridge will open to cyclists before the end of the year.",
        "de|Der Stadtrat hat am Montag beschlossen, dass die Brücke noch vor dem Ende des Jahres für Radfahrer öffnet.",
        "fr|Le conseil a décidé lundi que le pont sera ouvert aux cyclistes avant la fin de l'année.",
        "es|El consejo decidió el lunes que el puente se abrirá a los ciclistas antes de que termine el año.",
        "pt|O conselho decidiu na segunda-feira que a ponte não será aberta aos ciclistas até o fim do ano.",
        "it|Il consiglio ha deciso lunedì che il ponte sarà aperto ai ciclisti prima della fine dell'anno.",
        "nl|De gemeenteraad heeft maandag besloten dat de brug voor het einde van het jaar open gaat voor fietsers.",
        "sv|Rådet beslutade på måndagen att bron ska öppnas för cyklister och att den inte stängs igen.",
        "pl|Rada zdecydowała w poniedziałek, że most zostanie otwarty dla rowerzystów jeszcze w tym roku.",
        "tr|Belediye meclisi pazartesi günü köprünün bisikletliler için bu yıl açılacağını ve sonra da kapanmayacağını söyledi.",
        "id|Dewan kota mengatakan pada hari Senin bahwa jembatan itu akan dibuka untuk pesepeda dan tidak ditutup.",
        "ru|Городской совет решил в понедельник, что мост откроют для велосипедистов до конца года.",
        "uk|Міська рада вирішила, що міст відкриють для велосипедистів уже цього року і не закриють.",
        "hi|नगर परिषद ने सोमवार को कहा कि पुल साल के अंत तक साइकिल चालकों के लिए खोला जाएगा और यह बंद नहीं होगा।",
        "el|Το συμβούλιο αποφάσισε τη Δευτέρα ότι η γέφυρα θα ανοίξει.",
        "ja|市議会は月曜日、年末までに橋を自転車に開放すると発表した。",
        "zh|市议会周一决定，大桥将在年底前向骑行者开放。",
        "ko|시의회는 월요일에 다리를 연말까지 자전거에 개방하기로 했다.",
        "ar|قال المجلس إن الجسر سوف يفتح أمام الدراجات في نهاية العام ولم يذكر كل التفاصيل.",
        "th|สภาเมืองตัดสินใจเมื่อวันจันทร์ว่าสะพานจะเปิดให้จักรยาน"
      })
  void running_text_tells_its_language(String language, String text) {
    assertThat(LanguageGuess.of(text, null)).isEqualTo(language);
  }

  @Test
  void a_text_that_tells_nothing_takes_the_pages_word() {
    assertThat(LanguageGuess.of("OK 12345", "pt-BR")).isEqualTo("pt");
    assertThat(LanguageGuess.of("OK 12345", null)).isNull();
    assertThat(LanguageGuess.of("OK 12345", "x-default")).isNull();
  }

  @Test
  void a_wrong_claim_is_overruled_by_the_text() {
    String german = "Der Rat hat am Montag beschlossen, dass die Brücke nicht mehr für Autos ist.";
    assertThat(LanguageGuess.of(german, "en")).isEqualTo("de");
  }

  @Test
  void a_claim_tips_the_balance_between_languages_that_are_alike() {
    String either = "Han sa at de var der, og at det var fint.";
    assertThat(LanguageGuess.of(either, "nb-NO")).isEqualTo("no");
    assertThat(LanguageGuess.of(either, "da")).isEqualTo("da");
  }

  @Test
  void the_default_locale_changes_nothing() {
    String shouted = "THE COUNCIL SAID IN ITS LAST SITTING THAT THIS IS HOW IT WILL BE.";
    assertThat(Locales.each(() -> LanguageGuess.of(shouted, null))).containsOnly("en");
  }
}
