package io.broadsheet.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that are packed beside classes. */
public final class Resources {
  private Resources() {}

  /**
   * The text of a UTF-8 file in the package of a class.
   *
   * @throws IllegalStateException if it was not packed
   */
  public static String text(Class<?> beside, String name) {
    try (InputStream bytes = beside.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("missing resource " + name + " beside " + beside.getName());
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
