package io.broadsheet.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the registry keeps over restarts, crashes and damage, and what keeps it from starting. */
class EmbeddedRegistryRestartTest {
  private final RegistryCalls calls = new RegistryCalls(() -> this.registry.url());
  @TempDir Path folder;
  private EmbeddedRegistry registry;

  @BeforeEach
  void start() {
    registry = EmbeddedRegistry.start(folder, 0);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private Path journal() {
    return folder.resolve("schema-registry/journal.ndjson");
  }

  private void restart() {
    registry.close();
    registry = EmbeddedRegistry.start(folder, 0);
  }

  @Test
  void everything_survives_a_restart() {
    calls.register("a", RegistryContract.ONE);
    calls.register("a", RegistryContract.TWO);
    calls.delete("/subjects/a/versions/1");
    calls.put("/config/a", "{\"compatibility\":\"FULL\"}");
    calls.put("/config", "{\"compatibility\":\"FORWARD\"}");
    String before =
        calls.get("/schemas?deleted=true") + calls.get("/config") + calls.get("/config/a");

    restart();

    assertThat(calls.get("/schemas?deleted=true") + calls.get("/config") + calls.get("/config/a"))
        .isEqualTo(before);
    assertThat(calls.get("/subjects/a/versions")).isEqualTo("200 [2]");
    assertThat(calls.register("b", "\"string\"")).isEqualTo("200 {\"id\":3}");
  }

  @Test
  void a_last_line_cut_short_never_counted() throws IOException {
    calls.register("a", RegistryContract.ONE);
    registry.close();
    Files.writeString(journal(), "{\"event\":\"registered\",\"sub", StandardOpenOption.APPEND);

    restart();

    assertThat(calls.get("/subjects/a/versions")).isEqualTo("200 [1]");
    assertThat(calls.register("a", RegistryContract.TWO)).isEqualTo("200 {\"id\":2}");
    restart();
    assertThat(calls.get("/subjects/a/versions")).isEqualTo("200 [1,2]");
  }

  @Test
  void a_damaged_file_is_named_with_its_line() throws IOException {
    calls.register("a", RegistryContract.ONE);
    registry.close();
    Files.writeString(journal(), "rubbish\n", StandardOpenOption.APPEND);

    assertThatThrownBy(() -> EmbeddedRegistry.start(folder, 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(journal().toString())
        .hasMessageContaining("line 2");
  }

  @Test
  void a_second_registry_on_the_same_folder_is_refused() {
    assertThatThrownBy(() -> EmbeddedRegistry.start(folder, 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("already runs");
  }

  @Test
  void a_taken_port_is_named_with_the_option_that_chooses_another(@TempDir Path other)
      throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> EmbeddedRegistry.start(other, taken.getLocalPort()))
          .isInstanceOf(UserError.class)
          .hasMessageContaining(String.valueOf(taken.getLocalPort()))
          .hasMessageContaining("--registry-port");
    }
  }

  @Test
  void what_changes_nothing_leaves_no_trace_in_the_file() throws IOException {
    calls.register("a", RegistryContract.ONE);
    calls.put("/config/a", "{\"compatibility\":\"FULL\"}");
    long size = Files.size(journal());

    calls.register("a", RegistryContract.ONE);
    calls.register("a", RegistryContract.BROKEN);
    calls.put("/config/a", "{\"compatibility\":\"FULL\"}");
    calls.put("/config", "{\"compatibility\":\"BACKWARD\"}");

    assertThat(Files.size(journal())).isEqualTo(size);
  }
}
