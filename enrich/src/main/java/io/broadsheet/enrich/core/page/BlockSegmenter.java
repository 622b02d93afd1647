package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a page into blocks, while the walk over its tree goes on. A block ends where a
 * block-level element begins or ends, and at two line breaks in a row.
 */
final class BlockSegmenter {
  private final List<Region> regions = new ArrayList<>();
  private final List<Draft> blocks = new ArrayList<>();
  private final BlockText text = new BlockText();
  private List<Markup.Link> links = List.of();

  private Region current;
  private int breaks;
  private int linkCharacters;
  private int letters;
  private int boldCharacters;
  private int boldDepth;
  private int hiddenDepth;
  private String href;
  private String rel;
  private int linkStart;

  /** Position the next block will have. */
  int order() {
    return blocks.size();
  }

  void open(String tag, String names, int traits, boolean declaredBody) {
    flush();
    current = new Region(current, tag, names, traits, blocks.size());
    current.declaredBody = declaredBody;
    regions.add(current);
  }

  void close() {
    flush();
    if (current.hidden) {
      hiddenDepth--;
    }
    current.endBlock = blocks.size();
    if (current.tag.equals("tr")) {
      TableRows.join(blocks, current);
    }
    current = current.parent;
  }

  void hide() {
    flush();
    current.hidden = true;
    hiddenDepth++;
  }

  void bold(boolean on) {
    boldDepth += on ? 1 : -1;
  }

  void openLink(String address, String relation) {
    href = address;
    rel = relation;
    linkStart = text.length();
  }

  void closeLink() {
    if (href != null && text.length() > linkStart) {
      String label = text.from(linkStart).strip();
      linkCharacters += label.length();
      links = links.isEmpty() ? new ArrayList<>() : links;
      links.add(new Markup.Link(href, rel, label));
    }
    href = null;
  }

  void lineBreak() {
    text.blank();
    breaks++;
    if (breaks == 2) {
      flush();
    }
  }

  void text(String raw) {
    int added = text.add(raw);
    if (added > 0) {
      breaks = 0;
      letters += added;
      boldCharacters += boldDepth > 0 ? added : 0;
    }
  }

  private void flush() {
    String openHref = href;
    closeLink();
    if (!text.isEmpty() && current != null) {
      add();
    }
    text.clear();
    links = List.of();
    linkCharacters = 0;
    letters = 0;
    boldCharacters = 0;
    breaks = 0;
    href = openHref;
    linkStart = 0;
  }

  private void add() {
    if (blocks.size() >= Limits.BLOCKS) {
      throw new Refusal(
          DeadLetterReason.TOO_COSTLY, "more than " + Limits.BLOCKS + " blocks of text");
    }
    String content = text.from(0);
    blocks.add(
        new Draft(
            current,
            tag(),
            content,
            links,
            blocks.size(),
            linkCharacters,
            boldCharacters >= letters,
            hiddenDepth > 0));
  }

  /** The element that says most about a block: a list item, heading or caption around it. */
  private String tag() {
    Region at = current;
    for (int steps = 0; at != null && steps < 3; steps++, at = at.parent) {
      switch (at.tag) {
        case "li",
            "dd",
            "dt",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figcaption",
            "pre",
            "td",
            "th" -> {
          return at.tag;
        }
        default -> {}
      }
    }
    return current.tag;
  }

  Segments finish() {
    while (current != null) {
      close();
    }
    return new Segments(blocks, regions);
  }
}
