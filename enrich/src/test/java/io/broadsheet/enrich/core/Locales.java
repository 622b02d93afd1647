package io.broadsheet.enrich.core;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Runs code under default locales whose letters or digits have tripped others. */
public final class Locales {
  private static final List<Locale> ALL =
      List.of(
          Locale.ENGLISH, Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("ar-EG-u-nu-arab"));

  private Locales() {}

  /** The results, one a locale. */
  public static <T> List<T> each(Supplier<T> code) {
    Locale before = Locale.getDefault();
    try {
      return ALL.stream()
          .map(
              locale -> {
                Locale.setDefault(locale);
                return code.get();
              })
          .toList();
    } finally {
      Locale.setDefault(before);
    }
  }
}
