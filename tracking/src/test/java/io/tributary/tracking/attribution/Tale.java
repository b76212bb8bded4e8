package io.tributary.tracking.attribution;

import io.tributary.kernel.Money;
import io.tributary.program.Window;
import io.tributary.tracking.coupon.CouponEvidence;
import io.tributary.tracking.policy.AttributionRules;
import io.tributary.tracking.policy.AttributionTerms;
import io.tributary.tracking.policy.Cap;
import io.tributary.tracking.policy.ClickModel;
import io.tributary.tracking.policy.RuleBook;
import io.tributary.tracking.policy.Treatment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's history and the rules it is judged by, told in a test's words. */
final class Tale implements Register {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final UUID ANN = id("ann");
    static final UUID BOB = id("bob");

    final List<AttributionRules> versions = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<CustomerDecision> decisions = new ArrayList<>();
    final Set<UUID> blocked = new HashSet<>();
    final Set<UUID> own = new HashSet<>();
    private @Nullable String customer = "p1";

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static ClickEvidence click(UUID affiliate, Instant at) {
        return new ClickEvidence(id(affiliate + " at " + at), at, id("link of " + affiliate), affiliate);
    }

    /** What the terms are that only say this much. */
    static AttributionTerms terms(
            @Nullable ClickModel model, @Nullable List<Evidence> evidence, @Nullable Treatment suspicious) {
        return new AttributionTerms(
                model,
                evidence,
                null,
                null,
                Window.of("PT5S"),
                suspicious,
                suspicious,
                suspicious,
                suspicious,
                "is_new",
                null);
    }

    static AttributionTerms windows(Map<String, Window> byEvent) {
        return new AttributionTerms(null, null, null, byEvent, null, null, null, null, null, null, List.<Cap>of());
    }

    static AttributionTerms binding(Evidence evidence) {
        return new AttributionTerms(null, null, Set.of(evidence), null, null, null, null, null, null, null, null);
    }

    Tale rules(AttributionTerms terms) {
        return rules(Instant.EPOCH, Window.days(30), Window.UNLIMITED, terms);
    }

    Tale rules(Instant from, Window clickWindow, Window customerWindow, AttributionTerms terms) {
        versions.add(new AttributionRules(versions.size() + 1, from, clickWindow, customerWindow, terms));
        return this;
    }

    Tale of(@Nullable String customer) {
        this.customer = customer;
        return this;
    }

    Tale blocking(UUID affiliate) {
        blocked.add(affiliate);
        return this;
    }

    Tale decided(@Nullable UUID affiliate, Instant from) {
        decisions.add(new CustomerDecision(id("decision" + decisions.size()), affiliate, from, from));
        return this;
    }

    Tale fact(String txid, Instant at, @Nullable ClickEvidence click) {
        return fact(txid, at, click, null, null, Map.of());
    }

    Tale payment(String txid, Instant at, @Nullable ClickEvidence click) {
        return add(txid, at, click, false, null, null, null, Map.of(), Money.of("10.00", "EUR"));
    }

    Tale named(String txid, Instant at, UUID affiliate) {
        return fact(txid, at, null, null, affiliate, Map.of());
    }

    Tale coupon(String txid, Instant at, @Nullable ClickEvidence click, String coupon) {
        return fact(txid, at, click, coupon, null, Map.of());
    }

    Tale fields(String txid, Instant at, @Nullable ClickEvidence click, Map<String, Object> fields) {
        return fact(txid, at, click, null, null, fields);
    }

    Tale anonymous(String txid, Instant at, @Nullable ClickEvidence click) {
        return add(txid, at, click, true, null, null, null, Map.of(), null);
    }

    Tale reversal(String txid, Instant at, String reverses) {
        return add(txid, at, null, true, null, null, reverses, Map.of(), null);
    }

    private Tale fact(
            String txid,
            Instant at,
            @Nullable ClickEvidence click,
            @Nullable String coupon,
            @Nullable UUID named,
            Map<String, Object> fields) {
        return add(txid, at, click, false, coupon, named, null, fields, null);
    }

    private Tale add(
            String txid,
            Instant at,
            @Nullable ClickEvidence click,
            boolean anonymous,
            @Nullable String coupon,
            @Nullable UUID named,
            @Nullable String reverses,
            Map<String, Object> fields,
            @Nullable Money amount) {
        facts.add(new Fact(
                id(txid), txid, txid, anonymous, click, coupon, named, amount, null, at, at, reverses, null, fields));
        return this;
    }

    Map<UUID, Attribution> told() {
        var book = new RuleBook(versions.isEmpty() ? rules(AttributionTerms.DEFAULT).versions : List.copyOf(versions));
        return new AttributionPolicy(book, this)
                .attribute(new Timeline(id("customer"), id("program"), customer, facts, decisions));
    }

    Attribution told(String txid) {
        return Optional.ofNullable(told().get(id(txid))).orElseThrow();
    }

    @Override
    public boolean isBlocked(UUID affiliate) {
        return blocked.contains(affiliate);
    }

    @Override
    public boolean isCalled(UUID affiliate, Set<String> names) {
        return affiliate.equals(ANN) && names.contains("ann@example.com");
    }

    @Override
    public boolean isOwnClick(UUID affiliate, UUID click, Instant by) {
        return own.contains(click);
    }

    /** ANN10 is Ann's, until noon of the first of April. */
    @Override
    public Optional<CouponEvidence> coupon(UUID programId, String code, Instant at) {
        var lacks = at.isBefore(Instant.parse("2026-04-01T12:00:00Z")) ? null : "coupon_expired";
        return code.equals("ANN10")
                ? Optional.of(new CouponEvidence(id("coupon"), ANN, id("link of the coupon"), lacks))
                : Optional.empty();
    }
}
