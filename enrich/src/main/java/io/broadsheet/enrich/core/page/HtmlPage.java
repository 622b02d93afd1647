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
    return new Page(raw, cues, BlockLabels.label(segments, article, cues));
  }

  private static Document parse(String html) {
    long tags = html.chars().filter(character -> character == '<').count();
    if (tags > Limits.TAGS) {
      throw new Refusal(
          DeadLetterReason.TOO_COSTLY, tags + " tags; at most " + Limits.TAGS + " are read");
    }
    // One more than is allowed: jsoup flattens what is deeper, and the walk must see that it was.
    return Parser.htmlParser().setMaxDepth(Limits.DEPTH + 2).parseInput(html, "");
  }
}
