package io.broadsheet.enrich.core.ads;

/**
 * What a signal can find in a block, in the order of the weights. A lexicon row names the feature
 * it speaks for; a feature without a weight, or a weight without a feature, fails start-up.
 */
public enum AdFeature {
  /** Always 1: how likely a block promotes before anything is known of it. */
  BIAS,
  // What the words ask for: rows of the lexicons.
  NEWSLETTER,
  INBOX,
  SUBSCRIBE,
  SUBSCRIPTION_WORD,
  APP,
  FOLLOW,
  CHANNEL,
  NETWORK_WORD,
  BUY,
  PRICE_WORD,
  COUPON,
  DISCLOSURE,
  SPONSORED,
  EVENT,
  FINANCE,
  FINANCE_WORD,
  DONATION,
  ACTION,
  COMPANY,
  FORM,
  RELEASE,
  WIRE,
  REVIEW,
  // Whose voice it is.
  YOU,
  WE,
  IMPERATIVE,
  REPORTING,
  HELPLINE,
  RELATED,
  CHROME,
  /** Share of the words that belong to phrases of promotion. */
  COVERED,
  // Combinations: an order to the reader next to what it is about.
  ASKS_STRONGLY,
  ASKS_IN_FEW_WORDS,
  SELLS_FINANCE,
  SELLS_CHANNEL,
  OFF_TOPIC_FINANCE,
  OFF_TOPIC_CHANNEL,
  // Typography and shape.
  ALL_CAPITALS,
  TITLE_CASE,
  EXCLAMATION,
  QUESTION,
  SENTENCE_END,
  QUOTATION,
  MONEY,
  PERCENT,
  NUMBERS,
  ADDRESS,
  MAIL_ADDRESS,
  HANDLE,
  ARROW,
  TELEPHONE,
  WORDS_UP_TO_2,
  WORDS_UP_TO_5,
  WORDS_UP_TO_12,
  WORDS_UP_TO_30,
  WORDS_UP_TO_80,
  WORDS_MORE,
  // Where it stands.
  FIRST_BLOCKS,
  BEFORE_BODY,
  WITHIN_BODY,
  AFTER_BODY,
  LAST_BLOCKS,
  REPEATED,
  /** The same paragraph stands in other articles of the site. */
  RECURRING,
  // How far it is from the story.
  SHARED_WITH_TITLE,
  SHARED_WITH_BODY,
  FOREIGN_TO_BODY,
  // What the markup says.
  SHOP_LINK,
  TRACKED_LINK,
  SPONSORED_LINK,
  STORE_LINK,
  CHANNEL_LINK,
  PROMOTION_BOX,
  SIGN_UP_BOX,
  OUTSIDE_ARTICLE;

  public static final AdFeature[] ALL = values();
}
