package io.broadsheet.local.endtoend;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Articles as no newsroom would send them; the same seed gives the same damage. */
final class Damage {
  private static final String PAGE =
      "<!DOCTYPE html><html lang=\"en\"><head><title>Tide</title><script"
          + " type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Tide\"}</script>"
          + "</head><body><h1>Tide</h1><p>The tide came in at noon, as it does, and the café on the"
          + " pier closed its doors for an hour.</p></body></html>";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Random random;

  Damage(long seed) {
    this.random = new Random(seed);
  }

  record Input(String contentType, byte[] body) {}

  Input next(int number) {
    byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
    byte[] json = json(PAGE);
    return switch (number % 12) {
      case 0 -> html(truncated(page));
      case 1 -> html(flipped(page));
      case 2 -> new Input("application/json", truncated(json));
      case 3 -> new Input("application/json", flipped(json));
      case 4 -> html(binary());
      case 5 -> new Input("text/plain", binary());
      case 6 -> html("<div>".repeat(1 + random.nextInt(20_000)) + "deep");
      case 7 -> new Input("application/json", utf8("[".repeat(1 + random.nextInt(20_000))));
      case 8 -> new Input("text/plain", utf8("Line\n\n" + "x".repeat(random.nextInt(300_000))));
      case 9 -> new Input("text/html; charset=utf-8", PAGE.getBytes(WINDOWS));
      case 10 -> new Input("text/plain", utf8("Nul\n\n" + controls()));
      default -> new Input("application/json", json("<p>\0\u0007\u202e" + controls() + "</p>"));
    };
  }

  private static Input html(byte[] body) {
    return new Input("text/html", body);
  }

  private static Input html(String body) {
    return html(utf8(body));
  }

  private static byte[] json(String html) {
    StringBuilder escaped = new StringBuilder();
    for (char c : html.toCharArray()) {
      escaped.append(c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", (int) c) : c);
    }
    return utf8("{\"html\":\"" + escaped + "\"}");
  }

  private byte[] truncated(byte[] whole) {
    return Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  private byte[] flipped(byte[] whole) {
    byte[] damaged = whole.clone();
    for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }

  private byte[] binary() {
    byte[] bytes = new byte[1 + random.nextInt(4_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private String controls() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int count = random.nextInt(200); count > 0; count--) {
      out.write(random.nextInt(33));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
