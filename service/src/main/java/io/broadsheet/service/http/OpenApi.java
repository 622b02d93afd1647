package io.broadsheet.service.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Descriptions in the OpenAPI format, kept as resources. */
public final class OpenApi {
  private OpenApi() {}

  /** The description of a service that answers for its health and metrics alone. */
  static String adminOnly() {
    return read(OpenApi.class, "admin-openapi.json");
  }

  /** A description that stands beside a class. */
  public static String read(Class<?> beside, String resource) {
    try (InputStream bytes = beside.getResourceAsStream(resource)) {
      if (bytes == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
