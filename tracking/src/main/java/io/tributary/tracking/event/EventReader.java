package io.tributary.tracking.event;

import io.tributary.kernel.Ids;
import io.tributary.program.Catalog;
import io.tributary.program.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what a server said into an event, or says exactly what is wrong with it. May look things up, and so block. */
@ApplicationScoped
class EventReader {

    private static final Set<String> KNOWN = Set.of(
            "event",
            "txid",
            "click_id",
            "customer_id",
            "coupon",
            "affiliate",
            "amount",
            "currency",
            "quantity",
            "ts",
            "reverses",
            "reason",
            "program",
            "sig",
            "timestamp",
            "dry_run",
            "test",
            "resp");

    private final SaidReader reader;
    private final Contents contents;
    private final InstantSource clock;

    EventReader(SaidReader reader, Contents contents, InstantSource clock) {
        this.reader = reader;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * The event that the report tells of.
     *
     * @throws Rejection the first thing that is wrong
     */
    NewEvent read(Reporter reporter, Report report, Channel channel) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var entry = Programs.of(reporter, report);
        var type = Programs.eventType(entry, report);
        var ignored = undeclared(report, type);
        var said = reader.read(reporter.tenant(), entry, type, report, now);
        return event(reporter, channel, entry, type, said, now, ignored);
    }

    private NewEvent event(
            Reporter reporter,
            Channel channel,
            Catalog.Entry entry,
            EventType type,
            Said said,
            Instant now,
            List<String> ignored) {
        var program = entry.program().id();
        var content = contents.of(type.key(), said);
        return new NewEvent(
                Ids.next(),
                reporter.tenant().key(),
                program,
                type.id(),
                type.key(),
                said.txid(),
                customerId(program, type, said),
                said.customer(),
                said.click(),
                said.coupon(),
                said.affiliate(),
                said.amount(),
                said.quantity(),
                said.ts() == null ? now : said.ts(),
                now,
                said.reverses(),
                said.reason(),
                said.fields(),
                contents.json(said.fields()),
                channel,
                reporter.integrationId(),
                content,
                Contents.hash(content),
                ignored);
    }

    private static UUID customerId(UUID program, EventType type, Said said) {
        if (said.customer() != null) {
            return CustomerId.named(program, said.customer());
        }
        return said.click() != null
                ? CustomerId.anonymous(program, said.click().clickId())
                : CustomerId.unknown(program, type.id(), said.txid());
    }

    private static List<String> undeclared(Report report, EventType type) {
        var ignored = new ArrayList<String>();
        for (var name : report.values().keySet()) {
            var known = KNOWN.contains(name) && !(name.equals("amount") && type.amount() == EventType.Amount.NONE)
                    || type.fields().containsKey(name);
            if (!known && report.strict()) {
                throw new Rejection("unknown_field", plain(name), "The event type does not declare this field.");
            }
            if (!known) {
                ignored.add(name);
            }
        }
        return ignored;
    }

    /** A name is repeated to the caller only where it is a plain word. */
    private static @Nullable String plain(String name) {
        return name.matches("[a-z0-9_]{1,64}") ? name : null;
    }
}
