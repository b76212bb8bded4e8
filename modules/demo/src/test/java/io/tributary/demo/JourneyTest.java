package io.tributary.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JourneyTest {

    @ParameterizedTest
    @EnumSource
    void what_a_visitor_does_is_the_same_every_time(Journey journey) {
        assertEquals(journeys(journey), journeys(journey));
    }

    @ParameterizedTest
    @EnumSource
    void reports_come_in_the_order_of_time_and_count_once(Journey journey) {
        for (var reports : journeys(journey)) {
            var times = reports.stream().map(Report::after).toList();
            assertEquals(times.stream().sorted().toList(), times);
            var ids = new HashSet<>(reports.stream()
                    .map(report -> report.event() + report.txid())
                    .toList());
            assertEquals(reports.size(), ids.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_was_reported_before_with_that_amount(Journey journey) {
        int reversals = 0;
        for (var reports : journeys(journey)) {
            for (var report : reports) {
                if (report.reverses() != null) {
                    reversals++;
                    var original = reports.stream()
                            .filter(other -> other.txid().equals(report.reverses()))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(original.amount(), report.amount());
                    assertTrue(original.after().compareTo(report.after()) < 0);
                }
            }
        }
        assertTrue(reversals > 0, "some ask for their money back");
    }

    private static List<List<Report>> journeys(Journey journey) {
        var random = new Random(7);
        return IntStream.range(0, 5_000)
                .mapToObj(number -> journey.after("c" + number, 1, random))
                .toList();
    }
}
