package io.broadsheet.benchmarks.training;

import io.broadsheet.enrich.core.ads.Evidence;
import io.broadsheet.enrich.core.ads.Story;
import io.broadsheet.enrich.core.page.Page;
import java.util.List;

/**
 * A whole article with its label.
 *
 * @param weight of the article in training
 */
record WholeArticle(
    String id,
    String site,
    Page page,
    Story story,
    List<Evidence> evidence,
    boolean commercial,
    double weight) {}
