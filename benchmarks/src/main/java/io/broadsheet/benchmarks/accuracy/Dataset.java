package io.broadsheet.benchmarks.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A file of labelled pages or articles, one JSON object a line, gzipped. */
record Dataset(String name, Path file) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The lines in order; close the stream. */
  Stream<JsonNode> lines() throws IOException {
    return rawLines().map(Dataset::parse);
  }

  /** The lines as written, in order; close the stream. */
  Stream<String> rawLines() throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8));
    return reader.lines().filter(line -> !line.isBlank());
  }

  /** SHA-256 of the file, so that a floor is never held against other data. */
  String fingerprint() throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
