package io.broadsheet.enrich.core.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.enrich.core.page.JsonLd;

/** The picture that stands for the article. */
final class LeadImage implements OrderedField<String> {
  private final FirstOf<String> ways =
      new FirstOf<String>()
          .or(
              "meta",
              page ->
                  WebAddress.resolve(
                      page,
                      page.cues()
                          .metaTags()
                          .first("og:image:secure_url", "og:image", "og:image:url")))
          .or("json-ld", page -> WebAddress.resolve(page, image(page.cues().jsonLd().article())))
          .or(
              "meta",
              page ->
                  WebAddress.resolve(
                      page, page.cues().metaTags().first("twitter:image", "twitter:image:src")))
          .or("link", page -> WebAddress.resolve(page, page.cues().metaTags().link("image_src")))
          .or(
              "microdata",
              page -> WebAddress.resolve(page, page.cues().microdata().first("image")));

  private static String image(JsonNode article) {
    JsonNode image = article.path("image");
    while (image.isArray()) {
      image = image.path(0);
    }
    return image.isTextual() ? image.textValue() : JsonLd.text(image, "url");
  }

  @Override
  public FirstOf<String> ways() {
    return ways;
  }
}
