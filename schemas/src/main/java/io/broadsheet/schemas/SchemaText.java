package io.broadsheet.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.avro.specific.SpecificRecord;

/**
 * The schemas as somebody wrote them.
 *
 * <p>The schema inside a generated class is not the one to register: it carries {@code
 * avro.java.string}, which says something about Java and nothing about the message.
 */
public final class SchemaText {
  private SchemaText() {}

  /**
   * The {@code .avsc} that a message class was generated from.
   *
   * @throws IllegalArgumentException if there is none beside the class
   */
  public static String asWritten(Class<? extends SpecificRecord> message) {
    return resource(message, message.getSimpleName() + ".avsc");
  }

  /**
   * A published version of a message, counted from 1; it never changes.
   *
   * @throws IllegalArgumentException if that version was never published
   */
  public static String version(Class<? extends SpecificRecord> message, int version) {
    return resource(message, "history/" + message.getSimpleName() + "." + version + ".avsc");
  }

  private static String resource(Class<?> message, String name) {
    try (InputStream in = message.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No schema " + name + " beside " + message.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
