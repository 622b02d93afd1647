package io.broadsheet.service.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;

/**
 * One line an event, UTC, with what it is about (MDC) at the end; the stack of a fault only where
 * its logger is at debug.
 */
final class OneLineLayout extends LayoutBase<ILoggingEvent> {
  private static final int MOST_CAUSES = 5;

  @Override
  public String doLayout(ILoggingEvent event) {
    Instant when = Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS);
    StringBuilder line = new StringBuilder(160);
    line.append(when).append(' ').append(event.getLevel()).append(' ');
    line.append(shortName(event.getLoggerName())).append(": ");
    line.append(SafeText.escape(event.getFormattedMessage()));
    new TreeMap<>(event.getMDCPropertyMap())
        .forEach((name, value) -> line.append(' ').append(name).append('=').append(safe(value)));
    if (event.getThrowableProxy() != null) {
      appendFault(event, line);
    }
    return line.append('\n').toString();
  }

  private void appendFault(ILoggingEvent event, StringBuilder line) {
    IThrowableProxy fault = event.getThrowableProxy();
    for (int depth = 0; fault != null && depth < MOST_CAUSES; depth++) {
      String message = fault.getMessage() == null ? "" : ": " + fault.getMessage();
      line.append(" | ").append(SafeText.escape(shortName(fault.getClassName()) + message));
      fault = fault.getCause();
    }
    if (isAtDebug(event)) {
      line.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
  }

  private boolean isAtDebug(ILoggingEvent event) {
    return getContext() instanceof LoggerContext loggers
        && loggers.getLogger(event.getLoggerName()).isEnabledFor(Level.DEBUG);
  }

  private static String safe(String value) {
    return SafeText.escape(value).replace(' ', '_'); // one word, whatever was put in
  }

  private static String shortName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
