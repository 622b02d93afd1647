package io.broadsheet.local.extract;

import io.broadsheet.local.terminal.Width;
import io.broadsheet.service.logging.SafeText;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of an explanation in three columns: name, cue, value. What could steer a terminal is
 * escaped.
 */
final class Sheet {
  private static final int COLUMNS = 96;
  private static final int NAME = 17;
  private static final int CUE = 11;
  private static final int VALUE = COLUMNS - NAME - CUE;
  private static final int MOST_LINES = 4;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  /** One line, cut at its end. */
  void add(String text) {
    lines.add(Width.cut(SafeText.escape(text), COLUMNS).stripTrailing());
  }

  /** A value, which may run over a few lines. */
  void row(String name, String cue, String value) {
    List<String> parts = Width.wrap(SafeText.escape(value), VALUE);
    for (int i = 0; i < Math.min(parts.size(), MOST_LINES); i++) {
      boolean cut = i == MOST_LINES - 1 && parts.size() > MOST_LINES;
      String part = cut ? Width.cut(parts.get(i) + " " + parts.get(i + 1), VALUE) : parts.get(i);
      add(Width.fit(i == 0 ? name : "", NAME) + Width.fit(i == 0 ? cue : "", CUE) + part);
    }
  }

  /** A value in one line, with a note behind it that is never cut away. */
  void noted(String cue, String value, String note) {
    String behind = "  (" + SafeText.escape(note) + ")";
    String shown = Width.cut(SafeText.escape(value), VALUE - Width.of(behind));
    lines.add(" ".repeat(NAME - 2) + "× " + Width.fit(cue, CUE) + shown + behind);
  }

  /** A text in a column as wide as this, and what there is to say of it. */
  void beside(String start, String text, int columns, String note) {
    add(start + Width.fit(SafeText.escape(text), columns) + "  " + note);
  }
}
