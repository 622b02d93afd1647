package io.broadsheet.schemas.registry.model;

/**
 * One version of one subject.
 *
 * @param schema in Avro's own compact JSON
 * @param deleted whether it is hidden (soft-deleted)
 */
public record SubjectVersion(String subject, int version, int id, String schema, boolean deleted) {

  SubjectVersion hidden() {
    return new SubjectVersion(subject, version, id, schema, true);
  }
}
