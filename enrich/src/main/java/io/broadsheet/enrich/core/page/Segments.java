package io.broadsheet.enrich.core.page;

import java.util.List;

/**
 * A page's text as blocks in reading order, and the block-level elements around them, each parent
 * before its children.
 */
record Segments(List<Draft> blocks, List<Region> regions) {}
