package io.broadsheet.ingest.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file, unpacked if need be. Whoever reads them bounds how many. */
final class SourceBytes {
  /** What articles from files carry as their source. */
  static final String NAME = "files";

  private static final int BUFFER = 64 * 1024;

  private SourceBytes() {}

  static InputStream open(Path file, boolean gzip) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      return gzip ? new GZIPInputStream(bytes, BUFFER) : new BufferedInputStream(bytes, BUFFER);
    } catch (IOException damaged) {
      bytes.close();
      throw damaged;
    }
  }

  /** The first bytes of a file as they stand on disk. */
  static byte[] start(Path file, int most) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(most);
    }
  }
}
