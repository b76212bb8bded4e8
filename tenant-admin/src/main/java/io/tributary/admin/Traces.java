package io.tributary.admin;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.commissions.Commission;
import io.tributary.commissions.CommissionLine;
import io.tributary.commissions.Commissions;
import io.tributary.commissions.Rater;
import io.tributary.commissions.Withheld;
import io.tributary.ledger.Transfer;
import io.tributary.payouts.Payout;
import io.tributary.payouts.Period;
import io.tributary.payouts.Statement;
import io.tributary.postbacks.DeliveryAttempt;
import io.tributary.postbacks.PostbackDelivery;
import io.tributary.tracking.attribution.Attributions;
import io.tributary.tracking.attribution.CustomerDecisions;
import io.tributary.tracking.event.ConversionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Follows a click to everything that came of it: events, credit, commissions, money, and the news about them. */
@ApplicationScoped
class Traces {

    private static final int MOST_CUSTOMERS = 20;

    /** A line, and all that went into it. */
    record TracedCommission(
            Commission commission,
            @Schema(type = SchemaType.OBJECT) JsonNode explanation) {}

    /** What people decided about a customer. */
    record TracedCustomer(UUID id, List<CustomerDecisions.Taken> decisions) {}

    /**
     * Everything that came of a click. Each part names the one it came of by its id.
     *
     * @param click known from its id, whether or not its row is there
     * @param events those that name it, or are credited to it; who else might have had the credit is in their attributions
     * @param customers whose events they are
     * @param commissions what they earned, and what was taken back
     * @param withheld what earns nothing, or nothing yet, why, and how far it has come
     * @param transfers what that moved in the books
     * @param statements of the months that are closed
     */
    record Trace(
            ClickAnswer click,
            List<EventAnswer> events,
            List<TracedCustomer> customers,
            List<TracedCommission> commissions,
            List<Withheld> withheld,
            List<LedgerResource.TransferAnswer> transfers,
            List<StatementResource.StatementAnswer> statements,
            List<PayoutResource.PayoutAnswer> payouts,
            List<PostbackDeliveryResource.WholeDeliveryAnswer> deliveries) {}

    private final ClickEvents clickEvents;
    private final Attributions attributions;
    private final CustomerDecisions decisions;
    private final Commissions commissions;
    private final Rater rater;
    private final EventAnswers answers;

    Traces(
            ClickEvents clickEvents,
            Attributions attributions,
            CustomerDecisions decisions,
            Commissions commissions,
            Rater rater,
            EventAnswers answers) {
        this.clickEvents = clickEvents;
        this.attributions = attributions;
        this.decisions = decisions;
        this.commissions = commissions;
        this.rater = rater;
        this.answers = answers;
    }

    Trace of(ClickAnswer click) {
        var events = clickEvents.of(click.key());
        var ids = events.stream().map(ConversionEvent::id).toList();
        var decided = attributions.of(ids);
        var customers = events.stream()
                .map(ConversionEvent::customerId)
                .distinct()
                .limit(MOST_CUSTOMERS)
                .toList();
        var lines = commissions.ofEvents(ids);
        var lineIds = lines.stream().map(Commission::id).toList();
        var statements = lineIds.isEmpty() ? List.<Statement>of() : Statement.ofSources(CommissionLine.SOURCE, lineIds);
        return new Trace(
                click,
                events.stream()
                        .map(event -> answers.of(event, decided.get(event.id())))
                        .toList(),
                customers.stream()
                        .map(customer -> new TracedCustomer(customer, decisions.of(customer)))
                        .toList(),
                lines.stream().map(Traces::traced).toList(),
                withheld(customers, new HashSet<>(ids)),
                LedgerResource.answers(
                        lineIds.isEmpty() ? List.of() : Transfer.ofSources(CommissionLine.SOURCE, lineIds)),
                answers(statements),
                statements.stream()
                        .flatMap(statement -> Payout.ofStatement(statement.id()).stream())
                        .map(PayoutResource.PayoutAnswer::of)
                        .toList(),
                deliveries(ids));
    }

    private static TracedCommission traced(Commission line) {
        return new TracedCommission(line, CommissionLine.existing(line.id()).explanation());
    }

    private List<Withheld> withheld(List<UUID> customers, Set<UUID> events) {
        return customers.stream()
                .flatMap(customer -> rater.explain(customer).stream())
                .flatMap(rated -> rated.withheld().stream())
                .filter(withheld -> events.contains(withheld.eventId()))
                .toList();
    }

    private static List<StatementResource.StatementAnswer> answers(List<Statement> statements) {
        var months = Period.<Period>list(
                        "id in ?1", statements.stream().map(Statement::periodId).toList())
                .stream()
                .collect(toMap(Period::id, period -> period.month().toString()));
        return statements.stream()
                .map(statement ->
                        StatementResource.StatementAnswer.of(statement, months.getOrDefault(statement.periodId(), "")))
                .toList();
    }

    private static List<PostbackDeliveryResource.WholeDeliveryAnswer> deliveries(List<UUID> events) {
        return PostbackDelivery.<PostbackDelivery>list("eventId in ?1 order by id", events).stream()
                .map(delivery -> new PostbackDeliveryResource.WholeDeliveryAnswer(
                        PostbackDeliveryResource.DeliveryAnswer.of(delivery),
                        DeliveryAttempt.of(delivery.id()).stream()
                                .map(PostbackDeliveryResource.AttemptAnswer::of)
                                .toList()))
                .toList();
    }
}
