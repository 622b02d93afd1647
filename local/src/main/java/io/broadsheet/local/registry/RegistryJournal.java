package io.broadsheet.local.registry;

import io.broadsheet.schemas.registry.model.RegistryEvent;
import io.broadsheet.service.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry's changes in a file, one line of JSON each, on disk before they count. A last line
 * that a crash cut short never counted, and is dropped; any other damage stops with its place.
 */
final class RegistryJournal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RegistryJournal.class);

  private final Path file;
  private final FileChannel channel;

  private RegistryJournal(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the journal, or begins one.
   *
   * @throws UserError if another process has it open, or it cannot be read or written
   */
  static RegistryJournal open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      lock(file, channel);
      return new RegistryJournal(file, channel);
    } catch (IOException e) {
      throw new UserError("cannot open the schema registry's file %s: %s".formatted(file, e), 1);
    }
  }

  private static void lock(Path file, FileChannel channel) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // This very process has it open: the same answer.
    }
    channel.close();
    throw new UserError(
        "a schema registry already runs on %s: stop it, or choose another --data folder"
            .formatted(file),
        1);
  }

  /**
   * Every change so far, in order.
   *
   * @throws UserError if the file is damaged
   */
  List<RegistryEvent> read() {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int whole = dropTornLine(bytes);
      List<RegistryEvent> events = new ArrayList<>();
      int number = 0;
      for (String line : new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n")) {
        number++;
        if (!line.isBlank()) {
          events.add(parse(line, number));
        }
      }
      return events;
    } catch (IOException e) {
      throw new UserError("cannot read the schema registry's file %s: %s".formatted(file, e), 1);
    }
  }

  private int dropTornLine(byte[] bytes) throws IOException {
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    if (whole < bytes.length) {
      LOG.warn("The last line of {} was cut short and never counted; it is dropped", file);
      channel.truncate(whole);
      channel.force(true);
    }
    channel.position(whole);
    return whole;
  }

  private RegistryEvent parse(String line, int number) {
    try {
      return JournalLine.read(line);
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "the schema registry's file %s is damaged in line %d (%s): restore it from a copy, or move it away to begin anew"
              .formatted(file, number, e.getMessage()),
          1);
    }
  }

  /**
   * Writes a change, and returns once it is on disk.
   *
   * @throws UncheckedIOException if it is not; the file is then as before
   */
  void append(RegistryEvent event) {
    try {
      long before = channel.position();
      try {
        ByteBuffer line = ByteBuffer.wrap(JournalLine.write(event));
        while (line.hasRemaining()) {
          channel.write(line);
        }
        channel.force(true);
      } catch (IOException e) {
        channel.truncate(before);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(Locale.ROOT, "cannot write %s: %s", file, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.warn("{} did not close", file, e);
    }
  }
}
