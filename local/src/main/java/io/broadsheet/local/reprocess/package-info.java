/** A new enricher version over the raw topic, beside the live one, and what it changes. */
package io.broadsheet.local.reprocess;
