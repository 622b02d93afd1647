package io.broadsheet.enrich.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.AdSpan;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.Quote;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleTextTest {
  private static final Enricher ENRICHER = new Enricher();
  private static final List<String> PIECES =
      List.of(
          "\n",
          "\n\n",
          "\r\n",
          " ",
          "\u00a0",
          "\t",
          "\0",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\u2028",
          "\u200f",
          "“",
          "”",
          "\"",
          "„",
          "«",
          "»",
          "‘",
          "’",
          "-",
          "•",
          "By Ana Diaz",
          "said",
          "President",
          "Ana Diaz said",
          "20/May/2025",
          "Key points",
          "Advertisement",
          "Subscribe to our newsletter and get 20% off",
          "Join our Telegram channel",
          "年",
          "日本語",
          "नमस्ते",
          "مرحبا",
          "The town council met on Tuesday to talk about the bridge again.",
          "©",
          "a",
          "I",
          "İ",
          "ß",
          "1",
          ".",
          "!",
          ":",
          "@",
          "http://x.example/");

  @Test
  void offsets_and_paragraphs_hold_for_any_text() {
    Random random = new Random(17);
    for (int round = 0; round < 1_500; round++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(60);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? " " : "");
      }
      check(text.toString());
    }
  }

  @Test
  void the_text_of_plain_input_keeps_every_paragraph_in_order() {
    String source = "Title here\nA B Name\n\n-\nA point.\nRelated\n© someone";
    EnrichedArticle article = enrich(source);
    assertThat(article.getText())
        .isEqualTo("Title here\n\nA B Name\n\n-\n\nA point.\n\nRelated\n\n© someone");
  }

  @Test
  void nul_and_lone_surrogates_become_replacement_characters() {
    assertThat(enrich("A\0B \uD83D and \uDE00 but \uD83D\uDE00").getText())
        .isEqualTo("A\uFFFDB \uFFFD and \uFFFD but \uD83D\uDE00");
  }

  @Test
  void blank_input_is_rejected_as_empty() {
    Outcome outcome = ENRICHER.enrich(Messages.raw().setText(" \n\u00a0\n").build());
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
  }

  private static EnrichedArticle enrich(String text) {
    Outcome outcome = ENRICHER.enrich(Messages.raw().setId("x").setText(text).build());
    assertThat(outcome).isInstanceOf(Outcome.Enriched.class);
    return ((Outcome.Enriched) outcome).article();
  }

  private static void check(String source) {
    Outcome outcome = ENRICHER.enrich(Messages.raw().setId("x").setText(source).build());
    if (outcome instanceof Outcome.Rejected rejected) {
      assertThat(rejected.reason().label()).as(rejected.detail()).isEqualTo("empty");
      return;
    }
    EnrichedArticle article = ((Outcome.Enriched) outcome).article();
    String text = article.getText();
    assertThat(text).doesNotContain("\0");
    for (Quote quote : article.getQuotes()) {
      assertThat(text.substring(quote.getStart(), quote.getEnd())).isEqualTo(quote.getText());
    }
    int last = 0;
    for (AdSpan span : article.getAdSpans()) {
      assertThat(span.getStart()).isBetween(last, span.getEnd() - 1);
      assertThat(text.substring(span.getStart(), span.getEnd())).doesNotContain("\n\n");
      last = span.getEnd();
    }
    checkSubsequence(text, article.getBody());
  }

  private static void checkSubsequence(String text, String body) {
    Iterator<String> paragraphs = List.of(text.split("\n\n")).iterator();
    for (String wanted : body.isEmpty() ? new String[0] : body.split("\n\n")) {
      boolean found = false;
      while (!found && paragraphs.hasNext()) {
        found = paragraphs.next().equals(wanted);
      }
      assertThat(found).as("body paragraph in text: %s", wanted).isTrue();
    }
  }
}
