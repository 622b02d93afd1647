package io.broadsheet.benchmarks.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the client knows: each attempt before it is made, and each acknowledgement, a line each, so
 * that a run which was itself stopped can be resumed and judged. Safe for use by many threads.
 */
final class PostJournal implements AutoCloseable {
  private static final long NOT_YET = -1;

  private final BufferedWriter lines;

  private PostJournal(BufferedWriter lines) {
    this.lines = lines;
  }

  /**
   * One line.
   *
   * @param offset -1 on an attempt; else where the acknowledgement says the record stands
   */
  record Entry(Token token, String id, int partition, long offset) {
    boolean isAcknowledgement() {
      return offset != NOT_YET;
    }

    String line() {
      return token.text() + "\t" + id + "\t" + partition + "\t" + offset;
    }

    static Entry attempt(Token token, String id) {
      return new Entry(token, id, -1, NOT_YET);
    }

    static Entry parse(String line) {
      String[] columns = line.split("\t");
      return new Entry(
          Token.parse(columns[0]),
          columns[1],
          Integer.parseInt(columns[2]),
          Long.parseLong(columns[3]));
    }
  }

  static PostJournal open(Path file) throws IOException {
    cutTornLine(file);
    return new PostJournal(
        Files.newBufferedWriter(
            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  /** Whole lines only: the last one may have been cut short with the run. */
  static List<Entry> read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    if (Files.exists(file)) {
      try (var all = Files.lines(file)) {
        all.map(Entry::parse).forEach(entries::add);
      }
    }
    return entries;
  }

  synchronized void write(Entry entry) {
    try {
      lines.write(entry.line());
      lines.write('\n');
      lines.flush();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void cutTornLine(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    if (whole < bytes.length) {
      Files.write(file, Arrays.copyOf(bytes, whole));
    }
  }

  @Override
  public synchronized void close() throws IOException {
    lines.close();
  }
}
