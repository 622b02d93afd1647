package io.broadsheet.sink.store;

import java.util.Map;

/**
 * Keeps articles, and remembers in the same transaction how far it has read.
 *
 * <p>Making a store does no I/O; {@link #open()} does. For one thread. Every method but {@code
 * name} throws {@link StoreUnavailableException} while the database is away or in trouble; the
 * transaction is then rolled back, and the same call may succeed later, after {@link #open()}.
 */
public interface ArticleStore extends AutoCloseable {

  /** The file's or database's own name, fit for a consumer group. */
  String name();

  /**
   * Connects, and brings the tables up to date; does nothing where that is done.
   *
   * @throws io.broadsheet.service.UserError if the user must mend something first, for example the
   *     password
   */
  void open();

  /** How far every partition of the topic has been read, by partition; whatever topic that was. */
  Map<Integer, StoredPosition> positions(String topic);

  /** Notes where to begin, for those partitions that have no position yet. */
  void begin(SourceTopic source, Map<Integer, Long> firstOffsets);

  /**
   * Writes a batch in one transaction: positions first, as a fence, then rows.
   *
   * @param beforeCommit is given what the database refused; if it throws, nothing was written
   * @throws FencedException if a partition is not where the batch began: somebody else writes it
   */
  WriteResult write(SourceTopic source, Batch batch, RefusalHandler beforeCommit);

  /**
   * Begins again from the start of the log: each row stays readable until the log has been read to
   * the given ends, and then goes unless the log had it.
   */
  void resync(SourceTopic source, Map<Integer, LogRange> log);

  /** Cleans up what deleted rows leave behind. To be called now and then, when there is time. */
  void tidy();

  @Override
  void close();
}
