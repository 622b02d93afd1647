package io.broadsheet.service.settings;

import java.util.function.Function;

/**
 * One setting of a service: how it is named, read, and explained.
 *
 * <p>{@code name} is in kebab case, for example {@code max-article-bytes}: {@code
 * --max-article-bytes} on the command line, {@code BROADSHEET_MAX_ARTICLE_BYTES} in the
 * environment, {@code max-article-bytes=…} in a file. Dots and dashes are one and the same in all
 * three.
 *
 * @param parser turns the written form into the value; throws {@link IllegalArgumentException} with
 *     a message that says what was expected
 * @param standard the value where nobody gives one, in its written form; null if there is none
 * @param secret whether the value must never be shown or logged; it may then come from a file
 */
public record Setting<T>(
    String name, Function<String, T> parser, String standard, String description, boolean secret) {

  public static <T> Setting<T> of(
      String name, Function<String, T> parser, String standard, String description) {
    return new Setting<>(name, parser, standard, description, false);
  }

  /** A setting that is never shown or logged; {@code <name>-file} names a file that holds it. */
  public static Setting<String> secret(String name, String description) {
    return new Setting<>(name, SettingTypes.text(), null, description, true);
  }
}
