package io.broadsheet.enrich.core.ads;

/** The line that turns a score into log odds (Platt, 1999). */
public enum Calibration {
  SCALE,
  SHIFT
}
