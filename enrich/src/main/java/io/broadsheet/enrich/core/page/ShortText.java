package io.broadsheet.enrich.core.page;

import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element that is expected to be short; where it is not, the work stays small. */
final class ShortText {
  private static final int MOST_NODES = 200;

  private ShortText() {}

  /** White space folded; a line break stands where a block or a break was. Empty if too long. */
  static String of(Element element, int longest) {
    StringBuilder text = new StringBuilder();
    boolean[] over = new boolean[1];
    NodeTraversor.filter(new Collector(text, over, 4 * longest), element);
    String folded = folded(text);
    return over[0] || folded.length() > longest ? "" : folded;
  }

  private static String folded(StringBuilder text) {
    StringBuilder folded = new StringBuilder();
    for (String line : text.toString().split("\n")) {
      String clean = StringUtil.normaliseWhitespace(line.replace('\u00A0', ' ')).strip();
      if (!clean.isEmpty()) {
        folded.append(folded.isEmpty() ? "" : "\n").append(clean);
      }
    }
    return folded.toString();
  }

  private static final class Collector implements NodeFilter {
    private final StringBuilder text;
    private final boolean[] over;
    private final int longest;
    private int nodes;

    Collector(StringBuilder text, boolean[] over, int longest) {
      this.text = text;
      this.over = over;
      this.longest = longest;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (++nodes > MOST_NODES || text.length() > longest) {
        over[0] = true;
        return FilterResult.STOP;
      }
      if (node instanceof TextNode part) {
        text.append(part.getWholeText().replace('\n', ' '));
      } else if (node instanceof Element element) {
        switch (element.normalName()) {
          case "script", "style", "svg", "button", "noscript", "select", "template" -> {
            return FilterResult.SKIP_CHILDREN;
          }
          default -> breakLine(element);
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        breakLine(element);
      }
      return FilterResult.CONTINUE;
    }

    private void breakLine(Element element) {
      if (element.isBlock() || element.normalName().equals("br")) {
        text.append('\n');
      }
    }
  }
}
