package io.broadsheet.enrich.core.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A {@link SiteMemory} as bytes, at most some 20 KB.
 *
 * <p>Format 1: the byte 1, the day (int), articles since the last telling (int), what was told
 * (long), how many titles (int) and the titles (long each), the articles' counts, how many
 * paragraphs (int) and for each its hash (long) and counts. Counts: how many days (byte), for each
 * how many days ago (byte) and the count (seven bits a byte, low ones first, the high bit for
 * more). A later format gets a new first byte; this one stays readable.
 */
public final class SiteMemoryFormat {
  private static final byte FORMAT = 1;

  private SiteMemoryFormat() {}

  public static byte[] write(SiteMemory memory) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + 12 * memory.size());
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt(memory.today);
      out.writeInt(memory.untold);
      out.writeLong(memory.told);
      out.writeInt(memory.titles.size());
      for (long title : memory.titles) {
        out.writeLong(title);
      }
      writeCounts(out, memory.articles, memory.today);
      out.writeInt(memory.paragraphs.size());
      for (var each : memory.paragraphs.entrySet()) {
        out.writeLong(each.getKey());
        writeCounts(out, each.getValue(), memory.today);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IllegalArgumentException if these bytes are not of format 1, or cut
   */
  public static SiteMemory read(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) {
        throw new IllegalArgumentException(
            "format " + format + ", this version reads format 1: a newer Broadsheet wrote it");
      }
      SiteMemory memory = new SiteMemory();
      memory.today = in.readInt();
      memory.untold = in.readInt();
      memory.told = in.readLong();
      for (int left = in.readInt(); left > 0; left--) {
        memory.titles.add(in.readLong());
      }
      readCounts(in, memory.articles, memory.today);
      for (int left = in.readInt(); left > 0; left--) {
        long hash = in.readLong();
        DayCounts counts = new DayCounts();
        readCounts(in, counts, memory.today);
        memory.paragraphs.put(hash, counts);
      }
      return memory;
    } catch (IOException cut) {
      throw new IllegalArgumentException("cut after " + bytes.length + " bytes", cut);
    }
  }

  private static void writeCounts(DataOutputStream out, DayCounts counts, int today)
      throws IOException {
    out.writeByte(counts.size());
    for (int at = 0; at < counts.size(); at++) {
      out.writeByte(today - counts.day(at));
      int rest = counts.count(at);
      for (; rest > 0x7f; rest >>>= 7) {
        out.writeByte(rest & 0x7f | 0x80);
      }
      out.writeByte(rest);
    }
  }

  private static void readCounts(DataInputStream in, DayCounts counts, int today)
      throws IOException {
    for (int left = in.readByte(); left > 0; left--) {
      int day = today - in.readByte();
      int count = 0;
      int shift = 0;
      int next = in.readUnsignedByte();
      for (; next > 0x7f; next = in.readUnsignedByte()) {
        count |= (next & 0x7f) << shift;
        shift += 7;
      }
      counts.add(day, count | next << shift);
    }
  }
}
