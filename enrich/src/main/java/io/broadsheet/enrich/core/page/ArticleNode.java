package io.broadsheet.enrich.core.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;

/** Finds the node that describes the article of the page. */
final class ArticleNode {
  private ArticleNode() {}

  static JsonNode choose(List<JsonNode> nodes, MetaTags metaTags, String url) {
    JsonNode best = MissingNode.getInstance();
    double bestFit = 0;
    for (JsonNode node : nodes) {
      double fit = fit(node, metaTags, url);
      if (fit > bestFit) {
        best = node;
        bestFit = fit;
      }
    }
    return best;
  }

  private static double fit(JsonNode node, MetaTags metaTags, String url) {
    double fit = type(node);
    if (fit == 0) {
      return 0;
    }
    String headline = JsonLd.text(node, "headline");
    if (headline == null) {
      headline = JsonLd.text(node, "name");
    }
    if (headline != null) {
      fit += 1;
      String shown = metaTags.first("og:title", "twitter:title");
      shown = shown == null ? metaTags.title() : shown;
      fit += 3 * Alike.share(headline, shown + " " + metaTags.title());
    }
    if (url != null && url.equals(JsonLd.text(node, "url"))) {
      fit += 1;
    }
    fit += node.has("datePublished") ? 1 : 0;
    fit += node.has("author") ? 0.5 : 0;
    fit += node.has("articleBody") ? 0.5 : 0;
    return fit;
  }

  /** How surely a type is an article's: 3 an article, 1 perhaps one, 0 never. */
  private static double type(JsonNode node) {
    JsonNode types = node.path("@type");
    double best = 0;
    for (int at = 0; at < Math.max(1, types.size()); at++) {
      String type = (types.isArray() ? types.path(at) : types).asText("");
      best = Math.max(best, type(type.toLowerCase(Locale.ROOT)));
    }
    return best;
  }

  private static double type(String type) {
    if (type.endsWith("article")
        || type.endsWith("posting")
        || type.endsWith("report")
        || type.endsWith("review")
        || type.endsWith("recipe")
        || type.endsWith("blogpost")) {
      return 3;
    }
    return switch (type) {
      case "webpage", "itempage", "creativework", "videoobject", "howto", "faqpage" -> 1;
      default -> 0;
    };
  }
}
