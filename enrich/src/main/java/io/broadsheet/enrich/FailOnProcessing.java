package io.broadsheet.enrich;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A record's own faults are decisions and never thrown; what arrives here is a fault of the store,
 * the registry or the program. The transaction is aborted, and the record is read again.
 */
public final class FailOnProcessing implements ProcessingExceptionHandler {

  @Override
  public void configure(Map<String, ?> configs) {}

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return Response.fail();
  }
}
