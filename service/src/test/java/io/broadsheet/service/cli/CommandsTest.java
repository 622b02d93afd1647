package io.broadsheet.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.service.UserError;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

class CommandsTest {
  private static final Setting<Integer> MOST_ROWS =
      Setting.of("most-rows", SettingTypes.integer(1, 10), "5", "How many rows at most.");
  private static final Setting<String> TOKEN = Setting.secret("token", "The token.");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(name = "serve", description = "Serves.")
  static final class Serve extends SettingsCommand {
    @Parameters(arity = "0..*")
    private List<String> paths;

    private Settings read;

    @Override
    protected List<Setting<?>> known() {
      return List.of(MOST_ROWS, TOKEN);
    }

    @Override
    public Integer call() {
      read = settings(Map.of());
      if (paths != null && paths.contains("missing.html")) {
        throw new UserError("there is no file missing.html");
      }
      if (paths != null && paths.contains("broken")) {
        throw new IllegalStateException("the disk\nis full");
      }
      return 0;
    }
  }

  private int run(SettingsCommand command, String... arguments) {
    CommandLine line = Commands.commandLine(command);
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(OpenOptions.join(arguments));
  }

  @Test
  void settings_are_options_with_dashes_or_dots() {
    Serve command = new Serve();
    assertThat(run(command, "--most-rows", "3")).isZero();
    assertThat(command.read.get(MOST_ROWS)).isEqualTo(3);
    assertThat(run(command, "--most.rows=4")).isZero();
    assertThat(command.read.get(MOST_ROWS)).isEqualTo(4);
  }

  @Test
  void a_kafka_option_takes_its_value_with_or_without_an_equals_sign() {
    Serve command = new Serve();
    assertThat(run(command, "--kafka.linger.ms", "7", "page.html")).isZero();
    assertThat(command.read.kafka()).containsEntry("linger.ms", "7");
    assertThat(command.paths).containsExactly("page.html");
    command = new Serve();
    assertThat(run(command, "--kafka.linger.ms=8")).isZero();
    assertThat(command.read.kafka()).containsEntry("linger.ms", "8");
  }

  @Test
  void an_unknown_option_is_one_line_with_the_nearest_name_and_exit_code_2() {
    assertThat(run(new Serve(), "--most-row=3")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("serve: --most-row: unknown setting; did you mean --most-rows?\n");
  }

  @Test
  void an_unknown_option_takes_its_value_along() {
    assertThat(run(new Bare(), "--most-row", "3")).isEqualTo(2);
    assertThat(err.toString()).startsWith("bare: --most-row: unknown setting; did you mean");
    err.getBuffer().setLength(0);
    assertThat(run(new Bare(), "extra")).isEqualTo(2);
    assertThat(err.toString()).startsWith("bare: unexpected argument extra");
  }

  @Command(name = "bare")
  static final class Bare extends SettingsCommand {
    @Override
    protected List<Setting<?>> known() {
      return List.of(MOST_ROWS);
    }

    @Override
    public Integer call() {
      settings(Map.of());
      return 0;
    }
  }

  @Test
  void a_missing_value_is_one_line_and_exit_code_2() {
    assertThat(run(new Serve(), "--most-rows")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void a_users_mistake_is_its_own_line_and_exit_code_2() {
    assertThat(run(new Serve(), "missing.html")).isEqualTo(2);
    assertThat(err.toString()).isEqualTo("serve: there is no file missing.html\n");
  }

  @Test
  void a_failure_while_working_is_one_line_and_exit_code_1() {
    assertThat(run(new Serve(), "broken")).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("serve: the disk; is full\n");
  }

  @Test
  void help_lists_every_setting_with_its_default() {
    assertThat(run(new Serve(), "--help")).isZero();
    assertThat(out.toString()).contains("--most-rows", "Default: 5", "--token-file", "--config");
    assertThat(err.toString()).isEmpty();
  }

  @Command(name = "top")
  static final class Top {}

  @Test
  void a_subcommand_has_its_settings_too_whoever_added_it() {
    Serve command = new Serve();
    CommandLine top = new CommandLine(new Top()).addSubcommand("serve", command);
    assertThat(Commands.execute(top, "serve", "--most-rows", "7")).isZero();
    assertThat(command.read.get(MOST_ROWS)).isEqualTo(7);
  }
}
