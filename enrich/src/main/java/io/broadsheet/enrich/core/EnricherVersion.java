package io.broadsheet.enrich.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which enricher made a record: the version of the build, and a fingerprint of the rules.
 *
 * <p>The fingerprint covers every class of the core, every resource of the enricher, and the
 * versions of the libraries whose behaviour shows, as they are on the class path. So no rule can
 * change without the version changing, and nobody has to remember to raise a number. Another
 * compiler may change it too, which costs no more than enriching a republished article once again.
 */
public final class EnricherVersion {
  private static final String HOME = "io/broadsheet/enrich";

  /** For example {@code 1.2.0+5f3a09c1}. */
  public static final String CURRENT = read();

  private EnricherVersion() {}

  private static String read() {
    try {
      return buildVersion() + "+" + fingerprint();
    } catch (IOException | URISyntaxException | NoSuchAlgorithmException damaged) {
      throw new IllegalStateException("the enricher can't read its own classes", damaged);
    }
  }

  private static String buildVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream in = EnricherVersion.class.getResourceAsStream("version.properties")) {
      build.load(in);
    }
    return build.getProperty("version");
  }

  private static String fingerprint()
      throws IOException, URISyntaxException, NoSuchAlgorithmException {
    URI home = EnricherVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path path = Path.of(home);
    if (Files.isDirectory(path)) {
      return digest(path.resolve(HOME));
    }
    try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
      return digest(jar.getPath("/" + HOME));
    }
  }

  private static String digest(Path home) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (Stream<Path> tree = Files.walk(home)) {
      List<Path> files = tree.filter(file -> isRule(home, file)).sorted().toList();
      for (Path file : files) {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 4);
  }

  /** Classes right in the home are the Kafka rim, which decides nothing about a record's fields. */
  private static boolean isRule(Path home, Path file) {
    boolean rim = home.equals(file.getParent()) && file.toString().endsWith(".class");
    return Files.isRegularFile(file) && !rim;
  }
}
