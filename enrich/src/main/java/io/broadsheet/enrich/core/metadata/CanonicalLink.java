package io.broadsheet.enrich.core.metadata;

import io.broadsheet.enrich.core.page.JsonLd;
import io.broadsheet.enrich.core.page.Page;

/** The address the page gives itself; never used as the article's identity. */
final class CanonicalLink implements OrderedField<String> {
  private final FirstOf<String> ways =
      new FirstOf<String>()
          .or("link", page -> WebAddress.resolve(page, page.cues().metaTags().link("canonical")))
          .or("meta", page -> WebAddress.resolve(page, page.cues().metaTags().first("og:url")))
          .or("json-ld", page -> WebAddress.resolve(page, page.cues().jsonLd().text("url")))
          .or("json-ld", CanonicalLink::mainEntity);

  private static String mainEntity(Page page) {
    var entity = page.cues().jsonLd().article().path("mainEntityOfPage");
    return WebAddress.resolve(
        page, entity.isTextual() ? entity.textValue() : JsonLd.text(entity, "@id"));
  }

  @Override
  public FirstOf<String> ways() {
    return ways;
  }
}
