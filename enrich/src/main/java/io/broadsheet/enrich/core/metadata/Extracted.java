package io.broadsheet.enrich.core.metadata;

/**
 * A value and the cue it came from.
 *
 * @param value null (or an empty list) where nothing was found
 * @param cue {@code json-ld}, {@code meta}, {@code microdata}, {@code layout}, ...; null where
 *     nothing was found
 */
public record Extracted<T>(T value, String cue) {

  public static <T> Extracted<T> none() {
    return new Extracted<>(null, null);
  }

  public static <T> Extracted<T> of(T value, String cue) {
    return new Extracted<>(value, cue);
  }

  public boolean found() {
    return cue != null;
  }
}
