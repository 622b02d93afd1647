package io.broadsheet.enrich;

import io.broadsheet.enrich.core.site.Sighting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.common.errors.SerializationException;

/**
 * How a {@link Sighting} travels to the task that counts for its site. Format 1: the byte 1, the
 * site in Java's modified UTF-8, title (long), how many paragraphs (short), the paragraphs (long
 * each).
 */
final class SightingFormat {
  private static final byte FORMAT = 1;

  private SightingFormat() {}

  static byte[] write(Sighting sighting) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + 8 * sighting.paragraphs().size());
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeUTF(sighting.site());
      out.writeLong(sighting.title());
      out.writeShort(sighting.paragraphs().size());
      for (long paragraph : sighting.paragraphs()) {
        out.writeLong(paragraph);
      }
    } catch (IOException impossible) {
      throw new SerializationException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws SerializationException if these bytes are not of format 1, or cut
   */
  static Sighting read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte format = in.readByte();
      if (format != FORMAT) {
        throw new SerializationException("a sighting of format " + format + ", not 1");
      }
      String site = in.readUTF();
      long title = in.readLong();
      Set<Long> paragraphs = new LinkedHashSet<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        paragraphs.add(in.readLong());
      }
      return new Sighting(site, title, paragraphs);
    } catch (IOException | NullPointerException damaged) {
      throw new SerializationException("a sighting that is cut", damaged);
    }
  }
}
