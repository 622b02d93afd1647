package io.broadsheet.local.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.ingest.IngestApp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ingest as a process of its own: how it ends. */
class IngestProcessIT {

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    command.add(IngestApp.class.getName());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).start();
  }

  @ParameterizedTest
  @CsvSource({"TERM,143", "INT,130"})
  void a_signal_stops_it_cleanly_with_the_signals_code(String signal, int code) throws Exception {
    Process ingest =
        start("serve", "--ingest-port", "0", "--kafka.bootstrap.servers", "127.0.0.1:1");
    try (BufferedReader err =
        new BufferedReader(
            new InputStreamReader(ingest.getErrorStream(), StandardCharsets.UTF_8))) {
      assertThat(err.lines().anyMatch(line -> line.startsWith("ingest listens on"))).isTrue();
      new ProcessBuilder("kill", "-" + signal, Long.toString(ingest.pid())).start().waitFor();
      assertThat(ingest.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(ingest.exitValue()).isEqualTo(code);
      assertThat(ingest.getInputStream().readAllBytes()).isEmpty();
    } finally {
      ingest.destroyForcibly();
    }
  }

  @Test
  void a_users_mistake_is_one_line_and_code_2() throws Exception {
    Process ingest = start("files", "/nowhere/at/all.html");
    String err = new String(ingest.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ingest.waitFor()).isEqualTo(2);
    assertThat(err).isEqualTo("ingest files: there is no file or folder /nowhere/at/all.html\n");
  }
}
