package io.broadsheet.schemas;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Where messages are made.
 *
 * <p>Avro 1.12.2 and later instantiate only classes on a JVM-wide list of trusted ones, so the
 * generated classes are put on it here, once, before the first message is built or decoded.
 * Whatever was trusted before stays so.
 */
public final class Messages {
  private static final String OUR_PACKAGE = Messages.class.getPackageName();

  static {
    ClassSecurityPredicate ours = type -> type.getPackageName().equals(OUR_PACKAGE);
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), ours));
  }

  private Messages() {}

  /** Puts the generated classes on Avro's trust list; cheap, and safe to call again. */
  public static void trust() {
    // Loading this class has done it.
  }

  /** A builder with every field at its default. */
  public static RawArticle.Builder raw() {
    return RawArticle.newBuilder();
  }

  /** A builder with every field at its default. */
  public static EnrichedArticle.Builder enriched() {
    return EnrichedArticle.newBuilder();
  }

  /** A builder with every field at its default. */
  public static SiteFurniture.Builder siteFurniture() {
    return SiteFurniture.newBuilder();
  }
}
