package io.broadsheet.benchmarks.pipeline;

/** One part of the benchmark: it starts what it needs, measures, and ends it. */
interface Part {
  PartReport run() throws Exception;
}
