package io.broadsheet.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.benchmarks.ledger.FaultPlan.Pace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
  @Test
  void the_same_seed_gives_the_same_plan_and_another_seed_another() {
    List<Fault> plan = FaultPlan.of(7, 100, Pace.FULL, true);

    assertThat(FaultPlan.of(7, 100, Pace.FULL, true)).isEqualTo(plan);
    assertThat(FaultPlan.of(8, 100, Pace.FULL, true)).isNotEqualTo(plan);
  }

  @Test
  void a_longer_plan_of_a_seed_begins_with_the_shorter_one() {
    assertThat(FaultPlan.of(7, 100, Pace.FULL, false).subList(0, 40))
        .isEqualTo(FaultPlan.of(7, 40, Pace.FULL, false));
  }

  @Test
  void thirty_faults_kill_twenty_times_and_meet_every_kind() {
    List<Fault> plan = FaultPlan.of(1, 30, Pace.SHORT, true);

    assertThat(plan.stream().filter(fault -> fault.kind() == FaultKind.KILL)).hasSize(20);
    assertThat(plan.stream().map(Fault::kind).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(FaultKind.values());
  }

  @Test
  void faults_of_the_full_plan_are_ten_to_fifteen_seconds_apart() {
    assertThat(FaultPlan.of(3, 200, Pace.FULL, true))
        .allSatisfy(fault -> assertThat(fault.gapMillis()).isBetween(10_000, 15_000));
  }

  @Test
  void who_is_paused_is_paused_for_longer_than_a_group_session() {
    assertThat(FaultPlan.of(3, 200, Pace.FULL, true))
        .filteredOn(fault -> fault.kind() == FaultKind.PAUSE)
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault.lastsMillis()).isGreaterThan(6_000));
  }

  @Test
  void a_disk_that_cannot_be_filled_is_not() {
    assertThat(FaultPlan.of(3, 200, Pace.FULL, false))
        .noneMatch(fault -> fault.kind() == FaultKind.FILL_DISK);
  }

  @Test
  void faults_of_two_brokers_exclude_each_other_and_nothing_else_does() {
    Set<String> exclusions = new HashSet<>();
    Parts.BROKERS.forEach(broker -> exclusions.add(Parts.exclusion(broker)));
    Parts.ENRICHERS.forEach(enricher -> exclusions.add(Parts.exclusion(enricher)));

    assertThat(exclusions).containsExactlyInAnyOrder("brokers", "enrich-1", "enrich-2");
  }

  @Test
  void the_plan_as_text_has_a_line_a_fault_under_its_header() {
    assertThat(FaultPlan.text(FaultPlan.of(3, 5, Pace.FULL, true)).lines()).hasSize(6);
  }
}
