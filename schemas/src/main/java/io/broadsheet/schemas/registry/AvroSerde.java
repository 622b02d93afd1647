package io.broadsheet.schemas.registry;

import io.broadsheet.schemas.Messages;
import io.broadsheet.schemas.SchemaText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * One message type in Confluent's wire format, by way of a schema registry.
 *
 * <p>Records are written with the schema of the generated class and announced under the {@code
 * .avsc} it was generated from; they are read with the schema they were written with, resolved to
 * the class at hand. Null is a tombstone, and stays null both ways.
 *
 * <p>Safe for use by many threads: encoders and decoders live for one call (they cost less than the
 * strings in a record), readers and writers are kept, and Avro makes those safe to share.
 *
 * @param <T> the generated class
 */
public final class AvroSerde<T extends SpecificRecord> implements ArticleSerde<T> {
  /** Writers' schemas kept ready; ours have had a handful of versions. */
  private static final int READERS = 1_000;

  /** Most records fit; a larger one only grows the buffer. */
  private static final int TYPICAL_BYTES = 16 * 1024;

  private final String schemaAsWritten;
  private final Schema readerSchema;
  private final SpecificData model;
  private final DatumWriter<T> writer;
  private final SchemaRegistry registry;
  private final boolean autoRegister;
  private final BoundedCache<Integer, DatumReader<T>> readers = new BoundedCache<>(READERS);
  private final ConcurrentMap<String, byte[]> headers = new ConcurrentHashMap<>();

  /** A serde that registers its schema where the registry does not hold it yet. */
  public AvroSerde(Class<T> message, SchemaRegistry registry) {
    this(message, registry, true);
  }

  /**
   * @param autoRegister whether a schema that the registry does not hold is registered; where not,
   *     encoding waits for somebody to do it ({@link RegistryUnavailableException})
   */
  public AvroSerde(Class<T> message, SchemaRegistry registry, boolean autoRegister) {
    Messages.trust();
    this.schemaAsWritten = SchemaText.asWritten(message);
    this.model = SpecificData.getForClass(message);
    this.readerSchema = model.getSchema(message);
    this.writer = new SpecificDatumWriter<>(readerSchema, model);
    this.registry = registry;
    this.autoRegister = autoRegister;
  }

  /**
   * Settles with the registry what {@link #encode} needs for a topic, so that a service can tell at
   * its start that the registry is away or refuses the schema.
   *
   * @throws IncompatibleSchemaException if the subject's earlier versions forbid our schema
   * @throws RegistryUnavailableException if the registry is away, or lacks the schema and it is not
   *     ours to register it
   */
  public void prepare(String topic) {
    header(topic);
  }

  @Override
  public byte[] encode(String topic, T value) {
    if (value == null) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    bytes.writeBytes(header(topic));
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    try {
      writer.write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("An array of bytes refused bytes", e);
    }
    return bytes.toByteArray();
  }

  @Override
  public T decode(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    int id = WireFormat.schemaId(bytes);
    DatumReader<T> reader = readers.get(id, this::readerOf);
    try {
      return read(reader, bytes);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Avro reports damaged bytes in every one of these ways; nesting without end overflows.
      throw new UndecodableException(
          "not a %s as schema %d has it: %s".formatted(readerSchema.getName(), id, reason(e)), e);
    }
  }

  private T read(DatumReader<T> reader, byte[] bytes) throws IOException {
    // Over an array Avro compares every declared length with the bytes that are left, before it
    // allocates (AVRO-4241, 1.12.2): a record cannot claim memory that it does not bring along.
    BinaryDecoder decoder =
        DecoderFactory.get()
            .binaryDecoder(
                bytes, WireFormat.HEADER_SIZE, bytes.length - WireFormat.HEADER_SIZE, null);
    T value = reader.read(null, decoder);
    if (!decoder.isEnd()) {
      throw new AvroRuntimeException("bytes are left over after the record");
    }
    return value;
  }

  private DatumReader<T> readerOf(int id) {
    return new SpecificDatumReader<>(registry.byId(id), readerSchema, model);
  }

  private byte[] header(String topic) {
    // Not computeIfAbsent: a registry that is away would hold the map's lock meanwhile.
    byte[] known = headers.get(topic);
    if (known == null) {
      known = WireFormat.header(idFor(Subjects.ofValues(topic)));
      headers.put(topic, known);
    }
    return known;
  }

  private int idFor(String subject) {
    if (autoRegister) {
      return Subjects.register(registry, subject, schemaAsWritten);
    }
    return registry
        .idOf(subject, schemaAsWritten)
        .orElseThrow(
            () ->
                new RegistryUnavailableException(
                    ("the registry does not hold this version of %s under %s: run 'broadsheet"
                            + " schemas register', or set auto.register.schemas=true")
                        .formatted(readerSchema.getName(), subject)));
  }

  private static String reason(Throwable fault) {
    if (fault instanceof StackOverflowError) {
      return "nested too deep";
    }
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }
}
