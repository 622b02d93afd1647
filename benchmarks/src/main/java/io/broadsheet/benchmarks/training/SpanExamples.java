package io.broadsheet.benchmarks.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What spans are learnt from.
 *
 * @param pages with labelled blocks
 * @param ordinary bodies of pages that nobody labelled: news with few exceptions
 */
record SpanExamples(List<LabelledPage> pages, List<OrdinaryBody> ordinary) {

  /** Those of the sites that are not held out. */
  SpanExamples without(Predicate<String> heldOut) {
    Set<String> held = new HashSet<>();
    for (LabelledPage page : pages) {
      if (heldOut.test(page.site())) {
        held.add(page.site());
      }
    }
    return new SpanExamples(
        pages.stream().filter(page -> !held.contains(page.site())).toList(),
        ordinary.stream().filter(body -> !held.contains(body.site())).toList());
  }

  List<String> sites() {
    return pages.stream().map(LabelledPage::site).toList();
  }
}
