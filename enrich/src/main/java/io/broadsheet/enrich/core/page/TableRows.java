package io.broadsheet.enrich.core.page;

import java.util.ArrayList;
import java.util.List;

/** Makes one block of the cells of a table's row; a row that lays out a page stays as it is. */
final class TableRows {
  private static final int LONGEST_CELL = 200;

  private TableRows() {}

  /** Joins the blocks of a row that has just been closed, if it is a row of data. */
  static void join(List<Draft> blocks, Region row) {
    List<Draft> cells = blocks.subList(row.firstBlock, blocks.size());
    if (cells.size() < 2 || !data(cells, row)) {
      return;
    }
    List<String> texts = new ArrayList<>();
    List<Markup.Link> links = new ArrayList<>();
    double linkCharacters = 0;
    for (Draft cell : cells) {
      texts.add(cell.text);
      links.addAll(cell.links);
      linkCharacters += cell.linkDensity * cell.text.length();
    }
    boolean hidden = cells.get(0).hidden;
    cells.clear();
    String text = String.join("\t", texts);
    blocks.add(
        new Draft(row, "tr", text, links, blocks.size(), (int) linkCharacters, false, hidden));
    row.endBlock = blocks.size();
  }

  private static boolean data(List<Draft> cells, Region row) {
    Region last = null;
    for (Draft cell : cells) {
      Region holder = cell.region;
      if (holder.parent != row && holder.parent != null && holder.parent.parent == row) {
        holder = holder.parent;
      }
      if (holder.parent != row || holder == last || cell.text.length() > LONGEST_CELL) {
        return false;
      }
      last = holder;
    }
    return true;
  }
}
