package io.tributary.tracking.click;

import io.tributary.tracking.CallerAddress;
import io.tributary.tracking.link.Route;
import io.tributary.tracking.traffic.Gate;
import io.tributary.tracking.traffic.Traffic;
import io.tributary.tracking.traffic.TrafficIndex;
import io.tributary.tracking.visitor.Agent;
import io.tributary.tracking.visitor.Agents;
import io.tributary.tracking.visitor.Countries;
import io.tributary.tracking.visitor.Visitor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds out about an arrival all that is needed to let it through: from memory, or else from where it is kept. */
@ApplicationScoped
class Arrivals {

    private static final int LONGEST_HEADER = 1_000;

    private final Agents agents;
    private final Countries countries;
    private final TrafficIndex traffic;
    private final Gate gate;

    Arrivals(Agents agents, Countries countries, TrafficIndex traffic, Gate gate) {
        this.agents = agents;
        this.countries = countries;
        this.traffic = traffic;
        this.gate = gate;
    }

    /** The arrival, if all about it is at hand; never blocks. */
    @Nullable
    Arrival atHand(Route route, HttpServerRequest request) {
        var terms = traffic.atHand(route);
        var agent = agents.atHand(header(request, "User-Agent"));
        return terms == null || agent == null || !gate.isAtHand(route, terms)
                ? null
                : arrival(route, request, terms, agent);
    }

    /** The arrival; may block. */
    Arrival find(Route route, HttpServerRequest request) {
        return arrival(route, request, traffic.find(route), agents.of(header(request, "User-Agent")));
    }

    /** The header's beginning without control characters; null where there is none. */
    static @Nullable String header(HttpServerRequest request, String name) {
        var value = request.getHeader(name);
        if (value == null) {
            return null;
        }
        var text = Texts.cut(value, LONGEST_HEADER);
        return text.isEmpty() ? null : text;
    }

    private Arrival arrival(Route route, HttpServerRequest request, Traffic terms, Agent agent) {
        var address = CallerAddress.of(request);
        var visitor = new Visitor(address, header(request, "User-Agent"), countries.of(address), agent);
        return new Arrival(route, visitor, terms);
    }
}
