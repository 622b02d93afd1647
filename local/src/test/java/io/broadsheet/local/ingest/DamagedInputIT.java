package io.broadsheet.local.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that comes over HTTP breaks ingest: each body is published or refused. */
class DamagedInputIT {
  private static final int ROUNDS = 1_000;
  private static final String PAGE =
      "<!doctype html><html><head><meta charset=utf-8><title>Fähre</title></head><body>"
          + "<h1>Die Fähre fährt wieder</h1><p>Seit heute früh.</p>".repeat(20)
          + "</body></html>";
  private static final String ARTICLE =
      "{\"url\":\"https://news.example/%d\",\"html\":\"<h1>Ferry<\\/h1><p>It sails.\",\"hints\":{\"a\":\"b\"}}";
  private static final List<String> TYPES =
      List.of("application/json", "text/html", "text/html; charset=shift_jis", "text/plain");

  private final Random random = new Random(20_260_101);

  @TempDir private Path folder;

  @Test
  void a_thousand_damaged_bodies_are_each_published_or_refused() throws Exception {
    try (RunningIngest ingest = new RunningIngest(folder)) {
      int published = 0;
      int refused = 0;
      for (int round = 0; round < ROUNDS; round++) {
        String type = TYPES.get(round % TYPES.size());
        String sound = type.endsWith("json") ? String.format(ARTICLE, round) : PAGE + round;
        HttpResponse<String> answer = ingest.post(type, damaged(sound, round / TYPES.size()));
        published += answer.statusCode() == 202 ? 1 : 0;
        refused += answer.statusCode() >= 400 && answer.statusCode() < 500 ? 1 : 0;
      }
      assertThat(published + refused).isEqualTo(ROUNDS);
      assertThat(published).isPositive();
      assertThat(refused).isPositive();
      assertThat(ingest.records()).isEqualTo(published);
    }
  }

  private byte[] damaged(String sound, int way) {
    byte[] bytes = sound.getBytes(StandardCharsets.UTF_8);
    return switch (way % 9) {
      case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> flipped(bytes);
      case 2 -> noise(random.nextInt(5_000));
      case 3 -> ("[".repeat(50_000) + sound).getBytes(StandardCharsets.UTF_8);
      case 4 -> (sound + "x".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8);
      case 5 -> sound.getBytes(Charset.forName("UTF-16LE"));
      case 6 -> sound.replace('e', '\0').getBytes(StandardCharsets.UTF_8);
      case 7 -> sound.replace("i", "\u001b[2J\u202e\r").getBytes(StandardCharsets.UTF_8);
      default -> "<div>".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    };
  }

  private byte[] flipped(byte[] bytes) {
    for (int flip = 0; flip < 8; flip++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] noise(int length) {
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return noise;
  }
}
