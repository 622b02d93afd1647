package io.broadsheet.enrich.core.ads;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.enrich.core.metadata.MetadataExtractor;
import io.broadsheet.enrich.core.page.Page;
import io.broadsheet.enrich.core.page.PageParser;
import io.broadsheet.schemas.AdLabel;
import io.broadsheet.schemas.Messages;
import org.junit.jupiter.api.Test;

/** Whole articles that are advertising without saying so, and editorial that looks alike. */
class AdvertorialTest {
  private static final AdDetector DETECTOR = new AdDetector();
  private static final PageParser PARSER = new PageParser();
  private static final MetadataExtractor FIELDS = new MetadataExtractor();

  @Test
  void a_press_release_without_the_marks_of_a_wire_is_an_advertorial() {
    AdVerdict verdict =
        detect(
            """
            Tollbridge Analytics launches next-generation platform for water utilities

            Tollbridge Analytics, a leading provider of cloud-based solutions for utilities, today announced the launch of FlowSight 4, an innovative platform that helps customers reduce losses and improve service.

            “We are excited to bring FlowSight 4 to our customers and partners,” said Dana Quill, CEO of Tollbridge Analytics. “Our team is committed to delivering solutions that drive growth and create value.”

            The platform offers seamless integration, industry-leading security and real-time insights across the enterprise. FlowSight 4 builds on the company's strong growth and expanding portfolio.

            “This partnership will enable our clients to scale,” said Piet Moor, Senior Vice President of Product.

            For more information, visit www.tollbridge.example.
            """);

    assertThat(verdict.label()).isEqualTo(AdLabel.ADVERTORIAL);
  }

  @Test
  void an_affiliate_post_is_an_advertorial() {
    AdVerdict verdict =
        detect(
            """
            Best Portable Blenders of the Year: Our Top Picks Compared

            This post contains affiliate links. We may earn a commission if you buy through them, at no extra cost to you.

            Looking for the best portable blender? We tested nine models and compared price, battery life and ease of cleaning. Here are our top picks.

            1. Whirlo Go: best overall

            Price: $39 on Amazon. Pros: great value for money, easy to clean, quiet. Cons: small cup.

            2. Mixby Mini: best budget pick

            Price: $22. If you want a cheap blender for smoothies, this is the best option under $25.

            3. Tornado Pro: best premium

            Price: $89. It is powerful and comes with a two-year warranty, but it is expensive.

            Final verdict

            If you need one recommendation, we recommend the Whirlo Go. Check the latest price before you buy.
            """);

    assertThat(verdict.label()).isEqualTo(AdLabel.ADVERTORIAL);
  }

  @Test
  void news_about_a_company_is_no_advertorial() {
    AdVerdict verdict =
        detect(
            """
            Ferry operator cuts a third of its jobs after losing island contract

            The ferry operator Northsound will cut 140 jobs, a third of its staff, after it lost the contract for the outer islands, the company told workers on Monday.

            The union called the decision a scandal. "They knew in June and said nothing," said its spokesman, Aldo Finn.

            The minister said he had learned of the cuts from reporters and would meet both sides this week. Shares fell nine percent.

            Police said a protest at the harbour passed without incident.
            """);

    assertThat(verdict.label()).isNotEqualTo(AdLabel.ADVERTORIAL);
    assertThat(verdict.advertorialScore()).isLessThan(0.3);
  }

  @Test
  void a_list_of_walks_is_no_advertorial() {
    AdVerdict verdict =
        detect(
            """
            Six autumn walks within an hour of the city

            The beeches along the ridge turn in the second week of October, and on a clear morning one sees as far as the sea.

            1. The old railway: flat, eight kilometres, with a tunnel that children like.

            2. Heron marsh: go early, before the dogs. The boardwalk was repaired last spring.

            3. The quarry path: steep at first. The inn at the top has been closed for years, so bring something to eat.

            Whoever walks on Sundays should know that the last bus leaves at six.
            """);

    assertThat(verdict.label()).isNotEqualTo(AdLabel.ADVERTORIAL);
  }

  private static AdVerdict detect(String text) {
    Page page = PARSER.parse(Messages.raw().setId("x").setText(text).build());
    return DETECTOR.detect(page, FIELDS.extract(page));
  }
}
