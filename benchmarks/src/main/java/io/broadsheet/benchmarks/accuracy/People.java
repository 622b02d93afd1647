package io.broadsheet.benchmarks.accuracy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of people as the scorer compares them: split, without "by" and degrees, caseless. */
final class People {
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*[;,|/•·\\n]\\s*|\\s+(?:and|und|et|y|&|e|og|och|en|i|with)\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:by|von|par|por|di|de|door|written by|story by|posted by|author|text|reported by"
              + "|analysis by|opinion by|af|av|reporting by|words by)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DEGREE =
      Pattern.compile(
          "^(?:ph\\.?\\s?d\\.?|m\\.?d\\.?|rd|ms|dvm|jr\\.?|sr\\.?|rn|dr\\.?)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ODD =
      Pattern.compile("[^\\w\\s'.-]", Pattern.UNICODE_CHARACTER_CLASS);

  private People() {}

  static Set<String> of(Iterable<String> names) {
    Set<String> people = new LinkedHashSet<>();
    for (String name : names) {
      for (String part : SPLIT.split(Normal.form(name))) {
        String lean = LEAD.matcher(trim(part, " .,:-")).replaceFirst("");
        String person = Normal.blanks(trim(ODD.matcher(lean).replaceAll(""), " .-"));
        if (!person.isEmpty() && !DEGREE.matcher(person).find()) {
          people.add(person);
        }
      }
    }
    return people;
  }

  private static String trim(String text, String characters) {
    int start = 0;
    int end = text.length();
    while (start < end && characters.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && characters.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }
}
