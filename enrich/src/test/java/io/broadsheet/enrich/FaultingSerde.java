package io.broadsheet.enrich;

import io.broadsheet.schemas.registry.ArticleSerde;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;

/** A real serde that throws what it is told to, so many times. */
final class FaultingSerde<T extends SpecificRecord> implements ArticleSerde<T> {
  private final ArticleSerde<T> serde;
  private Supplier<? extends Throwable> fault;
  private int times;
  private int calls;

  FaultingSerde(ArticleSerde<T> serde) {
    this.serde = serde;
  }

  void failNext(int times, Supplier<? extends Throwable> fault) {
    this.times = times;
    this.fault = fault;
  }

  int calls() {
    return calls;
  }

  @Override
  public byte[] encode(String topic, T value) {
    failIfTold();
    return serde.encode(topic, value);
  }

  @Override
  public T decode(String topic, byte[] bytes) {
    failIfTold();
    return serde.decode(topic, bytes);
  }

  private void failIfTold() {
    calls++;
    if (times > 0) {
      times--;
      FaultingSerde.<RuntimeException>raise(fault.get());
    }
  }

  @SuppressWarnings("unchecked") // lets an Error pass as what the compiler takes for unchecked
  private static <E extends Throwable> void raise(Throwable fault) throws E {
    throw (E) fault;
  }
}
