package io.broadsheet.enrich.core.page;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterReason;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The one walk over a page's tree: hands each node to those who collect from it. */
final class PageWalk implements NodeFilter {
  private final BlockSegmenter segmenter = new BlockSegmenter();
  private final HeadCollector head = new HeadCollector();
  private final JsonLdReader jsonLd = new JsonLdReader();
  private final Traits names = new Traits();
  private final CueCollector cues = new CueCollector();
  private int nodes;
  private String language = "";

  @Override
  public FilterResult head(Node node, int depth) {
    if (++nodes > Limits.NODES) {
      throw new Refusal(DeadLetterReason.TOO_COSTLY, "more than " + Limits.NODES + " nodes");
    }
    if (depth > Limits.DEPTH) {
      throw new Refusal(
          DeadLetterReason.TOO_DEEP, "elements nest deeper than " + Limits.DEPTH + " levels");
    }
    if (node instanceof TextNode text) {
      segmenter.text(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    String tag = element.normalName();
    ElementKind kind = ElementKind.of(tag);
    switch (tag) {
      case "#root" -> {
        return FilterResult.CONTINUE;
      }
      case "html" -> language = Attribute.of(element, "lang");
      case "script" -> {
        jsonLd.add(element);
        return FilterResult.SKIP_CHILDREN;
      }
      case "title" -> {
        head.title(element);
        return FilterResult.SKIP_CHILDREN;
      }
      case "meta" -> head.meta(element);
      case "link" -> head.link(element);
      case "br" -> {
        segmenter.lineBreak();
        return FilterResult.CONTINUE;
      }
      default -> {
        if (kind == ElementKind.SKIPPED) {
          return FilterResult.SKIP_CHILDREN;
        }
      }
    }
    return enter(element, tag, kind == ElementKind.INLINE);
  }

  private FilterResult enter(Element element, String tag, boolean inline) {
    String named = named(element);
    int traits = named.isEmpty() ? 0 : names.of(named);
    if (inline && Trait.HIDDEN.in(traits) && !tag.equals("a")) {
      return FilterResult.SKIP_CHILDREN;
    }
    String property = Attribute.of(element, "itemprop");
    cues.see(element, tag, named, traits, property, segmenter.order());
    if (!inline) {
      String role = Attribute.of(element, "role");
      segmenter.open(
          tag,
          role.isEmpty() ? named : named + " " + role,
          traits,
          CueCollector.declaresBody(property));
      if (hidden(element, traits)) {
        segmenter.hide();
      }
    } else if (tag.equals("a")) {
      segmenter.openLink(
          limited(Attribute.of(element, "href")),
          Attribute.of(element, "rel").toLowerCase(Locale.ROOT));
    } else if (tag.equals("b") || tag.equals("strong")) {
      segmenter.bold(true);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        segmenter.closeLink();
      } else if (tag.equals("b") || tag.equals("strong")) {
        segmenter.bold(false);
      } else if (ElementKind.of(tag) == ElementKind.BLOCK) {
        segmenter.close();
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean hidden(Element element, int traits) {
    if (element.normalName().equals("body") || element.normalName().equals("html")) {
      return false; // scripts show it again once it has loaded
    }
    if (Attribute.isOn(element, "hidden") || Trait.HIDDEN.in(traits)) {
      return true;
    }
    String style = Attribute.of(element, "style");
    return style.contains("display:none") || style.contains("display: none");
  }

  private static String named(Element element) {
    String type = Attribute.of(element, "class");
    String id = Attribute.of(element, "id");
    return limited(id.isEmpty() ? type : type.isEmpty() ? id : type + " " + id);
  }

  static String limited(String value) {
    return value.length() > Limits.ATTRIBUTE ? value.substring(0, Limits.ATTRIBUTE) : value;
  }

  PageCues cues(String url) {
    MetaTags metaTags = head.finish();
    return new PageCues(
        language, jsonLd.finish(metaTags, url), metaTags, cues.microdata(), cues.layout());
  }

  Segments segments() {
    return segmenter.finish();
  }
}
