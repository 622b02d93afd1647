package io.broadsheet.service.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import io.broadsheet.service.settings.Setting;
import io.broadsheet.service.settings.SettingTypes;
import io.broadsheet.service.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Where log events go: standard error, one line each, or one JSON object each on request. */
public final class Logging {
  public static final Setting<String> LEVEL =
      Setting.of(
          "log-level",
          SettingTypes.choice("error", "warn", "info", "debug", "trace"),
          "info",
          "How much Broadsheet logs: error, warn, info, debug or trace.");

  public static final Setting<String> FORMAT =
      Setting.of(
          "log-format",
          SettingTypes.choice("text", "json"),
          "text",
          "One line of text an event, or one JSON object.");

  public static final List<Setting<?>> SETTINGS = List.of(LEVEL, FORMAT);

  private static final String OURS = "io.broadsheet";

  /** Loggers of Kafka's that warn of what is as it should be. */
  private static final List<String> WARN_OF_NOTHING =
      List.of(
          // one line a partition whenever offsets come in after a partition was given up
          "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils",
          // each start of a controller
          "org.apache.kafka.controller.QuorumController");

  /** Loggers of Kafka's clients with a line a try; the services say once what is wrong. */
  private static final List<String> LINE_A_TRY =
      List.of(
          "org.apache.kafka.clients.NetworkClient",
          "org.apache.kafka.clients.admin.internals.AdminMetadataManager");

  private Logging() {}

  /**
   * Applies what the settings say. Libraries stay at warn; at debug they are at info, which
   * includes what Kafka's clients are set to (passwords hidden), and at trace at debug.
   */
  public static void apply(Settings settings) {
    apply(settings.get(LEVEL), settings.get(FORMAT));
  }

  /** As {@link #apply(Settings)}, with the values themselves. */
  public static void apply(String level, String format) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      configure(context, Level.toLevel(level), format.equals("json"));
    }
  }

  static void configure(LoggerContext context, Level level, boolean json) {
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(standardError(context, json ? jsonLines(context) : textLines(context)));
    root.setLevel(ofLibraries(level));
    context.getLogger(OURS).setLevel(level);
    WARN_OF_NOTHING.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
    context.getLogger("io.javalin").setLevel(Level.OFF); // its faults come back as exceptions
    boolean talkative = !level.isGreaterOrEqual(Level.INFO);
    LINE_A_TRY.forEach(name -> context.getLogger(name).setLevel(talkative ? null : Level.OFF));
  }

  private static Level ofLibraries(Level ours) {
    if (ours.isGreaterOrEqual(Level.INFO)) {
      return ours.isGreaterOrEqual(Level.WARN) ? ours : Level.WARN;
    }
    return ours.isGreaterOrEqual(Level.DEBUG) ? Level.INFO : Level.DEBUG;
  }

  private static ConsoleAppender<ILoggingEvent> standardError(
      LoggerContext context, Encoder<ILoggingEvent> encoder) {
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName("standard-error");
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    return appender;
  }

  private static Encoder<ILoggingEvent> textLines(LoggerContext context) {
    OneLineLayout layout = new OneLineLayout();
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> jsonLines(LoggerContext context) {
    JsonEncoder encoder = new SafeJsonEncoder();
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }
}
