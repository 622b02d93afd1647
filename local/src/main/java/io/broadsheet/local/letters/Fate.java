package io.broadsheet.local.letters;

/** What a redrive does with one letter. */
enum Fate {
  SENT("sent again"),
  SUPERSEDED("superseded: a newer record of the article came since"),
  ERASED("hidden: the article was erased"),
  TRIED_OFTEN_ENOUGH("tried three times already"),
  INCOMPLETE("cut to fit: the whole record is, if at all, where it was"),
  WITHOUT_TOPIC("never stood on a topic: hand it in again where it came from"),
  WITHOUT_KEY("without a key, so it can't be an article"),
  NOT_ON_RAW("no longer on articles.raw, from which the article would be understood again"),
  TOO_LARGE("too large for its topic"),
  REPEATED("said twice: the stage crashed in between");

  private final String label;

  Fate(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
