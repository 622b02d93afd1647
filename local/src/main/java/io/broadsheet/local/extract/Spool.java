package io.broadsheet.local.extract;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input on disk, to be read twice. The file is gone when this is closed. */
final class Spool implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;

  private Spool(Path file) {
    this.file = file;
  }

  /**
   * Reads the input to its end.
   *
   * @throws UserError if it is longer than so many bytes, or there is no room for it
   */
  static Spool of(InputStream input, long mostBytes) {
    Path file = null;
    try {
      file = Files.createTempFile("broadsheet-", ".spool");
      file.toFile().deleteOnExit();
      copy(input, file, mostBytes);
      return new Spool(file);
    } catch (IOException fault) {
      throw new UserError("standard input cannot be kept for --learn: " + fault.getMessage(), 1);
    }
  }

  private static void copy(InputStream input, Path file, long mostBytes) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long left = mostBytes;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        left -= read;
        if (left < 0) {
          Files.delete(file);
          throw new UserError(
              "--learn keeps at most " + mostBytes + " bytes of standard input: give files instead",
              1);
        }
        out.write(buffer, 0, read);
      }
    }
  }

  InputStream open() {
    try {
      return Files.newInputStream(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
