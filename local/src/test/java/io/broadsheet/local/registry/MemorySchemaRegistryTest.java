package io.broadsheet.local.registry;

import io.broadsheet.schemas.registry.MemorySchemaRegistry;
import io.broadsheet.schemas.registry.SchemaRegistry;

class MemorySchemaRegistryTest extends RegistryContract {
  private final SchemaRegistry registry = new MemorySchemaRegistry();

  @Override
  SchemaRegistry registry() {
    return registry;
  }
}
