package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.RawArticle;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/** HTML, read into blocks and cues in one walk over its tree. */
final class HtmlPage {

  private HtmlPage() {}

  static Page read(RawArticle raw, String html) {
    PageWalk walk = new PageWalk();
    NodeTraversor.filter(walk, parse(html));
    PageCues cues = walk.cues(raw.getUrl());
    Segments segments = walk.segments();
    List<Draft> article = MainContent.find(segments, cues);
    Draft headline = BlockLabels.headline(segments, cues);
    List<TextBlock> blocks = BlockLabels.label(segments, article, headline, cues);
    return new Page(raw, placed(cues, segments, article, headline), blocks);
  }

  private static PageCues placed(
      PageCues cues, Segments segments, List<Draft> article, Draft headline) {
    boolean empty = article.isEmpty();
    LayoutCues.Place place =
        new LayoutCues.Place(
            headline == null ? -1 : headline.order,
            empty ? 0 : article.get(0).order,
            empty ? -1 : article.get(article.size() - 1).order);
    return cues.with(cues.layout().at(place, DatedLines.of(segments.blocks(), place)));
  }

  private static Document parse(String html) {
    int tags = html.length() > Limits.TAGS ? tags(html) : 0;
    if (tags > Limits.TAGS) {
      throw new Refusal(
          DeadLetterReason.TOO_COSTLY, tags + " tags; at most " + Limits.TAGS + " are read");
    }
    // One more than is allowed: jsoup flattens what is deeper, and the walk must see that it was.
    return Parser.htmlParser().setMaxDepth(Limits.DEPTH + 2).parseInput(html, "");
  }

  private static int tags(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags;
  }
}
