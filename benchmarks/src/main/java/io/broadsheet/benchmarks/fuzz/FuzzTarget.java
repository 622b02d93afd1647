package io.broadsheet.benchmarks.fuzz;

import java.util.random.RandomGenerator;

/** Something that strangers' bytes reach. */
interface FuzzTarget {
  /** One input, the same for the same random numbers. */
  byte[] input(RandomGenerator random);

  /**
   * Feeds one input.
   *
   * @return what became of it, in a word or two: every input has an outcome
   * @throws Exception whatever no input may provoke
   */
  String outcome(byte[] input) throws Exception;
}
