package io.broadsheet.enrich;

import io.broadsheet.schemas.DeadLetterHeaders.Origin;
import org.apache.kafka.common.header.Headers;

/**
 * One record as it stands on {@code articles.raw}, nothing decoded. The arrays are the record's own
 * and are never written to.
 */
record RawRecord(byte[] key, byte[] value, Headers headers, Origin origin) {}
