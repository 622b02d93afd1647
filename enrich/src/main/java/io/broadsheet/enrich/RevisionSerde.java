package io.broadsheet.enrich;

import io.broadsheet.enrich.Revision.Content;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * How a {@link Revision} stands in the state store and its changelog.
 *
 * <p>Format 1: the byte 1, the revision (int), {@code receivedAt} (long), a byte that is 1 if there
 * is content; then content hash and raw hash (32 bytes each) and, in Java's modified UTF-8, the
 * versions of enricher and ad model, nothing, and the version of the schema. A later format gets a
 * new first byte; this one stays readable.
 */
final class RevisionSerde implements Serde<Revision> {
  private static final byte FORMAT = 1;
  private static final int HASH_BYTES = 32;

  @Override
  public Serializer<Revision> serializer() {
    return (topic, revision) -> revision == null ? null : write(revision);
  }

  @Override
  public Deserializer<Revision> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(bytes);
  }

  private static byte[] write(Revision revision) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt(revision.number());
      out.writeLong(revision.receivedAt());
      out.writeBoolean(revision.content() != null);
      if (revision.content() != null) {
        writeContent(out, revision.content());
      }
    } catch (IOException impossible) {
      throw new SerializationException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  private static void writeContent(DataOutputStream out, Content content) throws IOException {
    out.write(HexFormat.of().parseHex(content.contentHash()));
    out.write(HexFormat.of().parseHex(content.rawHash()));
    out.writeUTF(content.versions().enricher());
    out.writeUTF(content.versions().adModel());
    out.writeUTF("");
    out.writeUTF(content.versions().schema());
  }

  private static Revision read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) {
        throw new SerializationException(
            "the state store 'revisions' holds format "
                + format
                + ", this version reads format 1: a newer Broadsheet wrote it; run that one");
      }
      int number = in.readInt();
      long receivedAt = in.readLong();
      return new Revision(number, receivedAt, in.readBoolean() ? readContent(in) : null);
    } catch (IOException damaged) {
      throw new SerializationException("an entry of the state store 'revisions' is cut", damaged);
    }
  }

  private static Content readContent(DataInputStream in) throws IOException {
    String contentHash = HexFormat.of().formatHex(in.readNBytes(HASH_BYTES));
    String rawHash = HexFormat.of().formatHex(in.readNBytes(HASH_BYTES));
    String enricher = in.readUTF();
    String adModel = in.readUTF();
    in.readUTF();
    Versions versions = new Versions(enricher, adModel, in.readUTF());
    return new Content(contentHash, rawHash, versions);
  }
}
