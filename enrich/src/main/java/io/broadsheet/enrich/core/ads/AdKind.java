package io.broadsheet.enrich.core.ads;

/**
 * What a stretch of advertising wants of the reader. The record carries the name; the list may
 * grow.
 */
public enum AdKind {
  NEWSLETTER,
  SUBSCRIPTION,
  APP,
  SOCIAL,
  COMMERCE,
  COUPON,
  DISCLOSURE,
  SPONSORED,
  EVENT,
  FINANCIAL,
  DONATION,
  CALL_TO_ACTION
}
