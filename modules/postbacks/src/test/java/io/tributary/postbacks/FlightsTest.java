package io.tributary.postbacks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FlightsTest {

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
    void what_has_ended_is_forgotten() {
        flights.leave("acme", "slow.example");
        flights.leave("acme", "slow.example");
        flights.end("acme", "slow.example");
        assertEquals(Map.of("slow.example", 1), flights.toHosts());

        flights.end("acme", "slow.example");

        assertEquals(Map.of(), flights.toHosts());
        assertEquals(Flights.MOST_OF_TENANT, flights.free("acme"));
    }
}
