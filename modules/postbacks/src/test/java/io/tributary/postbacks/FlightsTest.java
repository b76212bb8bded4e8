package io.tributary.postbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FlightsTest {

    static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    final Flights flights = new Flights();

    @Test
    void a_tenant_takes_no_more_than_its_share() {
        for (int i = 0; i < Flights.MOST_OF_TENANT; i++) {
            flights.leave("acme", "host" + i);
        }

        assertEquals(0, flights.free("acme"));
        assertEquals(Flights.MOST_OF_TENANT, flights.free("globex"));
    }

    @Test
    void what_has_ended_leaves_its_place() {
        flights.leave("acme", "slow.example");
        flights.leave("acme", "slow.example");
        flights.end("acme", "slow.example", true, NOW);
        assertEquals(Map.of("slow.example", 1), flights.takenPlaces(NOW));

        flights.end("acme", "slow.example", true, NOW);

        assertEquals(Map.of(), flights.takenPlaces(NOW));
        assertEquals(Flights.MOST_OF_TENANT, flights.free("acme"));
    }

    @Test
    void a_host_that_does_not_answer_has_no_places_and_then_one_for_a_probe() {
        for (int i = 0; i < 10; i++) {
            flights.leave("acme", "dead.example");
            flights.end("acme", "dead.example", false, NOW);
        }

        assertEquals(Map.of("dead.example", Flights.MOST_TO_HOST), flights.takenPlaces(NOW));
        assertEquals(
                Map.of("dead.example", Flights.MOST_TO_HOST - 1), flights.takenPlaces(NOW.plus(Duration.ofMinutes(1))));
    }
}
