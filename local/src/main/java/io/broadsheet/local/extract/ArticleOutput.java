package io.broadsheet.local.extract;

import io.broadsheet.service.UserError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output, a line an article, each written at once so that a pipe's reader need not wait.
 */
public final class ArticleOutput implements AutoCloseable {
  private final OutputStream out;

  private ArticleOutput(OutputStream out) {
    this.out = out;
  }

  /** In UTF-8, whatever the terminal's charset. */
  public static ArticleOutput standard() {
    return new ArticleOutput(new FileOutputStream(FileDescriptor.out));
  }

  /**
   * Writes a text and a line end.
   *
   * @throws UserError if nobody reads any more
   */
  public void write(String text) {
    try {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      throw new UserError("standard output was closed: " + closed.getMessage(), 1);
    }
  }

  @Override
  public void close() {
    // standard output stays open: the JVM's own streams use it too
  }
}
