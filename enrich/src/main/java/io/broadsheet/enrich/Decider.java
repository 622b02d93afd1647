package io.broadsheet.enrich;

import io.broadsheet.enrich.core.Refusal;
import io.broadsheet.schemas.DeadLetterReason;
import io.broadsheet.schemas.registry.RegistryUnavailableException;
import io.broadsheet.schemas.registry.UndecodableException;
import io.broadsheet.schemas.registry.UnknownSchemaException;
import java.util.function.Function;

/**
 * Decides what becomes of a record, and does nothing about it.
 *
 * <p>The same record on the same state under the same versions always has the same outcome. A fault
 * of the record is a decision (dead-lettered); a fault of something around it is thrown.
 */
final class Decider {
  private final Gate gate;
  private final Rerouter rerouter;
  private final DeadLetters letters;
  private final ArticleJudge judge;

  Decider(EnrichParts parts) {
    this.gate = new Gate(parts.limits());
    this.rerouter = new Rerouter(parts.partitions());
    this.letters = new DeadLetters(parts.limits().deadLetter());
    this.judge = new ArticleJudge(parts, letters);
  }

  /**
   * @param state what is held for an id, null if nothing
   * @throws RegistryUnavailableException if the registry stays away
   */
  Decision decide(RawRecord record, Function<String, Revision> state) {
    String id;
    try {
      id = gate.admit(record);
    } catch (Refusal refusal) {
      return letters.about(record, refusal);
    }
    if (rerouter.isMisplaced(record)) {
      return move(record);
    }
    // Outside every catch: a fault of the store is not the record's.
    Revision before = state.apply(id);
    return record.value() == null ? erase(record, id, before) : judge(record, id, before);
  }

  private Decision move(RawRecord record) {
    if (Rerouter.moves(record).size() < Rerouter.MAX_MOVES) {
      return rerouter.reroute(record);
    }
    String detail =
        "moved "
            + Rerouter.moves(record)
            + " and still on the wrong partition: do all instances see the same partitions?";
    return letters.about(record, new Refusal(DeadLetterReason.INTERNAL, detail));
  }

  private Decision erase(RawRecord record, String id, Revision before) {
    Message tombstone =
        new Message(Destination.ENRICHED, record.key(), null, PassedOnHeaders.of(record.headers()));
    return Decision.erased(id, before == null ? null : before.erased(), tombstone);
  }

  private Decision judge(RawRecord record, String id, Revision before) {
    try {
      return judge.judge(record, id, before);
    } catch (RegistryUnavailableException away) {
      throw away;
    } catch (Refusal refusal) {
      return letters.about(record, refusal);
    } catch (UndecodableException fault) {
      return letters.about(record, DeadLetterReason.UNDECODABLE, fault.getMessage(), fault);
    } catch (UnknownSchemaException fault) {
      return letters.about(record, DeadLetterReason.UNKNOWN_SCHEMA, fault.getMessage(), fault);
    } catch (StackOverflowError overflow) {
      String detail = "nested deeper than the stack allows";
      return letters.about(record, DeadLetterReason.TOO_DEEP, detail, overflow);
    } catch (RuntimeException | AssertionError fault) {
      return letters.about(record, DeadLetterReason.INTERNAL, fault.toString(), fault);
    }
  }
}
