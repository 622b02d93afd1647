package io.broadsheet.service.settings;

/**
 * One setting as somebody gave it.
 *
 * @param name as written, without dashes or prefix
 * @param place where it stood: {@code --port}, {@code BROADSHEET_PORT}, {@code site.properties:12}
 */
record Given(String name, String value, String place) {

  Given with(String newName, String newValue) {
    return new Given(newName, newValue, place);
  }

  @Override
  public String toString() {
    return name + " (" + place + ")"; // the value may be a secret
  }
}
