package io.tributary.tracking.silence;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Input;
import io.tributary.kernel.Outbox;
import io.tributary.kernel.Refusal;
import io.tributary.program.Directory;
import io.tributary.program.Program;
import io.tributary.program.TenantInfo;
import io.tributary.tracking.event.Integration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the sources of the current tenant that have fallen silent, or are heard again, and tells once of each. */
@ApplicationScoped
@Transactional
public class Silences {

    private static final Duration FORGOTTEN = Duration.ofDays(30);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final int MOST_MAILS = 20;

    private final SourceHours hours;
    private final Directory directory;
    private final Outbox outbox;
    private final AuditLog audit;
    private final InstantSource clock;

    Silences(SourceHours hours, Directory directory, Outbox outbox, AuditLog audit, InstantSource clock) {
        this.hours = hours;
        this.directory = directory;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A source and how it is doing.
     *
     * @param learning whether too little of its past is known to miss it
     * @param alarmAt when it will be missed if nothing comes; null where it is still learning, sends too little, or is
     *     muted
     * @param silent whether it is missed now
     */
    public record Source(
            UUID id,
            String name,
            Instant lastAt,
            boolean learning,
            @Nullable Instant alarmAt,
            boolean silent,
            boolean muted) {}

    /** The sources that were heard in the last thirty days. */
    public List<Source> sources() {
        var terms = SilenceSetting.terms();
        var open = SilenceAlarm.open().stream().map(SilenceAlarm::sourceId).toList();
        return hours.heardSince(clock.instant().minus(FORGOTTEN)).stream()
                .map(source -> {
                    var habit = hours.habit(source, zone());
                    var muted = terms.muted().contains(source.sourceId());
                    var due = terms.enabled() && !muted
                            ? habit.flatMap(known -> due(known, source, terms))
                            : Optional.<Instant>empty();
                    return new Source(
                            source.sourceId(),
                            name(source.sourceId()),
                            source.lastAt(),
                            habit.isEmpty(),
                            due.orElse(null),
                            open.contains(source.sourceId()),
                            muted);
                })
                .toList();
    }

    public SilenceTerms terms() {
        return SilenceSetting.terms();
    }

    /**
     * Changes when and whom it tells.
     *
     * @throws Refusal bad_email, too_many, bad_value
     */
    public SilenceTerms change(SilenceTerms terms) {
        if (terms.missed() < 1 || terms.missed() > 1_000_000) {
            throw Refusal.invalid("bad_value", "missed", "From one request to a million.");
        }
        if (terms.mails().size() > MOST_MAILS) {
            throw Refusal.invalid("too_many", "mails", "At most " + MOST_MAILS + " addresses.");
        }
        var checked = new SilenceTerms(
                terms.enabled(),
                terms.missed(),
                terms.mails().stream()
                        .map(mail -> Input.email(mail, "mails"))
                        .distinct()
                        .toList(),
                terms.muted().stream().distinct().toList());
        var before = SilenceSetting.terms();
        SilenceSetting.set(checked);
        audit.record("silence_setting.changed", "silence_setting", CurrentTenant.key(), null, before, checked);
        return checked;
    }

    /** Raises what is due, and ends what is over. */
    void check() {
        var terms = SilenceSetting.terms();
        var now = clock.instant();
        var open = SilenceAlarm.open();
        for (var source : hours.heardSince(now.minus(FORGOTTEN))) {
            var alarm = open.stream()
                    .filter(one -> one.sourceId().equals(source.sourceId()))
                    .findFirst();
            if (alarm.isPresent()) {
                endIfHeard(alarm.get(), source);
            } else if (terms.enabled()
                    && !terms.muted().contains(source.sourceId())
                    && source.lastAt().isBefore(now.minus(SHORTEST))) {
                raiseIfDue(source, terms, now);
            }
        }
    }

    private void raiseIfDue(Watched source, SilenceTerms terms, Instant now) {
        if (isRevoked(source.sourceId())) {
            return;
        }
        hours.habit(source, zone())
                .flatMap(habit -> due(habit, source, terms))
                .filter(due -> !due.isAfter(now))
                .ifPresent(due -> {
                    var alarm = new SilenceAlarm(source, name(source.sourceId()), due, now);
                    alarm.persistAndFlush();
                    tell(alarm);
                });
    }

    private void endIfHeard(SilenceAlarm alarm, Watched source) {
        if (source.lastAt().isAfter(alarm.lastAt())) {
            alarm.heard(source.lastAt());
            tell(alarm);
        }
    }

    private void tell(SilenceAlarm alarm) {
        outbox.append(new SilenceNews(alarm.id(), alarm.sourceId(), alarm.source(), alarm.lastAt(), alarm.heardAt()));
    }

    private static Optional<Instant> due(Habit habit, Watched source, SilenceTerms terms) {
        var shortest = source.lastAt().plus(SHORTEST);
        return habit.patience(source.lastAt(), terms.missed()).map(due -> due.isBefore(shortest) ? shortest : due);
    }

    private static boolean isRevoked(UUID source) {
        return Integration.byId(source)
                .filter(integration -> integration.status() == Integration.Status.REVOKED)
                .isPresent();
    }

    private static String name(UUID source) {
        return Integration.byId(source)
                .map(Integration::name)
                .or(() -> Program.byId(source).map(program -> "API · " + program.name()))
                .orElse("API");
    }

    private ZoneId zone() {
        return directory.byKey(CurrentTenant.key()).map(TenantInfo::zone).orElseThrow();
    }
}
