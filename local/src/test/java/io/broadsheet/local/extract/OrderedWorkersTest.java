package io.broadsheet.local.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.service.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void results_come_in_the_order_of_the_items(int threads) {
    List<Integer> results = new ArrayList<>();
    List<Integer> items = IntStream.range(0, 5_000).boxed().toList();
    OrderedWorkers.of(threads).run(items.iterator(), item -> item * 2, results::add);
    assertThat(results).containsExactlyElementsOf(items.stream().map(item -> item * 2).toList());
  }

  @Test
  void only_a_few_items_a_thread_are_taken_ahead_of_the_results() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    OrderedWorkers.of(3)
        .run(
            IntStream.range(0, 2_000).peek(item -> taken.incrementAndGet()).iterator(),
            item -> item,
            result -> most.accumulateAndGet(taken.get() - done.getAndIncrement(), Math::max));
    assertThat(done).hasValue(2_000);
    assertThat(most.get()).isLessThanOrEqualTo(3 * 12 + 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 257})
  void a_number_of_threads_out_of_range_is_the_users_mistake(int threads) {
    assertThatThrownBy(() -> OrderedWorkers.of(threads))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("--threads");
  }
}
