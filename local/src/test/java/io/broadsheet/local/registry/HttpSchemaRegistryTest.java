package io.broadsheet.local.registry;

import io.broadsheet.schemas.registry.HttpSchemaRegistry;
import io.broadsheet.schemas.registry.SchemaRegistry;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The client and the embedded server together keep the contract. */
class HttpSchemaRegistryTest extends RegistryContract {
  @TempDir Path folder;
  private EmbeddedRegistry server;
  private SchemaRegistry registry;

  @BeforeEach
  void start() {
    server = EmbeddedRegistry.start(folder, 0);
    registry = HttpSchemaRegistry.of(Map.of("url", server.url()));
  }

  @AfterEach
  void stop() {
    registry.close();
    server.close();
  }

  @Override
  SchemaRegistry registry() {
    return registry;
  }
}
