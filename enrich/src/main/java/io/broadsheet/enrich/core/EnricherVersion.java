package io.broadsheet.enrich.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Which enricher made a record: the version of the build, and a fingerprint of the rules.
 *
 * <p>The build takes the fingerprint over every class of the core, every resource of the enricher,
 * and the versions of the libraries whose behaviour shows. So no rule can change without the
 * version changing, and nobody has to remember to raise a number. Another compiler may change it
 * too, which costs no more than enriching a republished article once again.
 */
public final class EnricherVersion {
  private static final int FINGERPRINT_DIGITS = 8;

  /** For example {@code 1.2.0+5f3a09c1}. */
  public static final String CURRENT = buildVersion() + "+" + fingerprint();

  private EnricherVersion() {}

  private static String buildVersion() {
    Properties build = new Properties();
    try (InputStream in = open("version.properties")) {
      build.load(in);
      return build.getProperty("version");
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static String fingerprint() {
    try (InputStream in = open("fingerprint.txt")) {
      byte[] digits = in.readNBytes(FINGERPRINT_DIGITS);
      return new String(digits, StandardCharsets.US_ASCII);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = EnricherVersion.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(resource + " is missing: build the enricher with Maven");
    }
    return in;
  }
}
