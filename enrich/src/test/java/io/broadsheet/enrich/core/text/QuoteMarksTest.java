package io.broadsheet.enrich.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "She said, “We go now,” and left.|We go now,",
        "She said, \"We go now,\" and left.|We go now,",
        "Sie sagte: „Wir gehen jetzt“ und ging.|Wir gehen jetzt",
        "Elle a dit : « Nous partons » avant midi.|Nous partons",
        "Er sagte: »Wir gehen« und ging.|Wir gehen",
        "彼女は「もう行く」と言った。|もう行く",
        "She said: ‘We’re going now,’ and left.|We’re going now,"
      })
  void what_stands_between_marks_is_found_without_them(String text, String quote) {
    assertThat(texts(text)).containsExactly(quote);
  }

  @Test
  void an_apostrophe_or_an_inch_opens_nothing() {
    assertThat(texts("The farmers’ market sold 12\" boards and it wasn’t dear.")).isEmpty();
  }

  @Test
  void a_mark_that_nothing_closes_is_no_quotation() {
    assertThat(texts("He began: “And so it went on for the whole day.")).isEmpty();
  }

  @Test
  @Timeout(60)
  void hostile_paragraphs_cost_no_more_than_their_length() {
    for (String part : List.of("“", "\"a ", "« ", "‘a ", "„a", "“a\"")) {
      QuoteMarks.in(part.repeat(300_000));
    }
  }

  private static List<String> texts(String text) {
    return QuoteMarks.in(text).stream().map(q -> text.substring(q.start(), q.end())).toList();
  }
}
