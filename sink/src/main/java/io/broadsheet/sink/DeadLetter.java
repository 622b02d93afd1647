package io.broadsheet.sink;

import io.broadsheet.schemas.DeadLetterReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that cannot be stored, and why. */
record DeadLetter(
    ConsumerRecord<byte[], byte[]> record, DeadLetterReason reason, Exception fault) {}
