package io.broadsheet.schemas.registry;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * A cache for facts that never change, with a bound, read without a lock. When it is full, some
 * entry goes: which one matters little, since in good order a registry holds far fewer schemas than
 * the bound, and in bad order (ids that a hostile producer made up) none is worth keeping.
 */
final class BoundedCache<K, V> {
  private final ConcurrentMap<K, V> entries = new ConcurrentHashMap<>();
  private final int bound;

  BoundedCache(int bound) {
    this.bound = bound;
  }

  /**
   * The value of a key, loaded if it is not there. Two threads may load the same one at a time; a
   * loader that throws leaves nothing behind.
   */
  V get(K key, Function<? super K, ? extends V> loader) {
    V known = entries.get(key);
    if (known == null) {
      known = loader.apply(key);
      put(key, known);
    }
    return known;
  }

  private void put(K key, V value) {
    Iterator<K> someKeys = entries.keySet().iterator();
    while (entries.size() >= bound && someKeys.hasNext()) {
      entries.remove(someKeys.next());
    }
    entries.put(key, value);
  }

  int size() {
    return entries.size();
  }
}
