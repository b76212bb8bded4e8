package io.tributary.tracking.policy;

import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import io.tributary.program.Window;
import io.tributary.tracking.attribution.Evidence;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a program may say about credit, beside its windows. What is left out has its default.
 *
 * @param model which of a customer's clicks counts
 * @param evidence what links an event to an affiliate here, strongest first; what is not listed links nothing
 * @param bindBy what binds a customer to an affiliate, when it is first named with it
 * @param eventWindows for how long a click may earn by events of a type, by its key; the others have the program's
 * @param minimumClickAge how old a click is at least when something honest comes of it; null: it does not matter
 * @param tooFast what becomes of credit for what came sooner
 * @param selfReferral what becomes of credit for an affiliate's own purchase
 * @param sameAddress what becomes of credit for a click from where the affiliate had signed in
 * @param existingCustomers what becomes of credit for somebody who was a customer before
 * @param newCustomerField declared field of events that is false where the customer was one before; null: there is none
 * @param caps how many conversions are paid
 */
public record AttributionTerms(
        ClickModel model,
        List<Evidence> evidence,
        Set<Evidence> bindBy,
        Map<String, Window> eventWindows,
        @Nullable Window minimumClickAge,
        Treatment tooFast,
        Treatment selfReferral,
        Treatment sameAddress,
        Treatment existingCustomers,
        @Nullable String newCustomerField,
        List<Cap> caps) {

    /** What may be listed as evidence. A person's decision needs no leave. */
    public static final List<Evidence> ACCEPTABLE =
            List.of(Evidence.CLICK, Evidence.CUSTOMER, Evidence.COUPON, Evidence.AFFILIATE, Evidence.COOKIE);

    private static final Set<Evidence> BINDING =
            EnumSet.of(Evidence.CLICK, Evidence.COOKIE, Evidence.COUPON, Evidence.AFFILIATE);
    private static final int MOST = 50;

    /** Last click, the contract's order of evidence, customers bound by clicks, nothing refused and no caps. */
    public static final AttributionTerms DEFAULT =
            new AttributionTerms(null, null, null, null, null, null, null, null, null, null, null);

    public AttributionTerms(
            @Nullable ClickModel model,
            @Nullable List<Evidence> evidence,
            @Nullable Set<Evidence> bindBy,
            @Nullable Map<String, Window> eventWindows,
            @Nullable Window minimumClickAge,
            @Nullable Treatment tooFast,
            @Nullable Treatment selfReferral,
            @Nullable Treatment sameAddress,
            @Nullable Treatment existingCustomers,
            @Nullable String newCustomerField,
            @Nullable List<Cap> caps) {
        this.model = Objects.requireNonNullElse(model, ClickModel.LAST_CLICK);
        this.evidence = evidence == null ? ACCEPTABLE : List.copyOf(evidence);
        var binding = EnumSet.noneOf(Evidence.class);
        binding.addAll(bindBy == null ? Set.of(Evidence.CLICK, Evidence.COOKIE) : bindBy);
        this.bindBy = Collections.unmodifiableSet(binding);
        this.eventWindows = Collections.unmodifiableMap(new TreeMap<>(eventWindows == null ? Map.of() : eventWindows));
        this.minimumClickAge = minimumClickAge;
        this.tooFast = Objects.requireNonNullElse(tooFast, Treatment.FLAG);
        this.selfReferral = Objects.requireNonNullElse(selfReferral, Treatment.ALLOW);
        this.sameAddress = Objects.requireNonNullElse(sameAddress, Treatment.ALLOW);
        this.existingCustomers = Objects.requireNonNullElse(existingCustomers, Treatment.ALLOW);
        this.newCustomerField = newCustomerField;
        this.caps = caps == null ? List.of() : List.copyOf(caps);
    }

    /**
     * The same terms, in one form.
     *
     * @param eventTypes keys of the program's event types
     * @throws Refusal naming the first field that is wrong (422)
     */
    AttributionTerms checked(Set<String> eventTypes) {
        if (evidence.isEmpty()
                || !ACCEPTABLE.containsAll(evidence)
                || new HashSet<>(evidence).size() < evidence.size()) {
            throw Refusal.invalid("bad_evidence", "evidence", "List each kind of evidence once, the strongest first.");
        }
        if (!BINDING.containsAll(bindBy)) {
            throw Refusal.invalid(
                    "bad_evidence", "bind_by", "Clicks, cookies, coupons and named affiliates bind customers.");
        }
        if (minimumClickAge != null && minimumClickAge.equals(Window.UNLIMITED)) {
            throw Refusal.invalid("bad_window", "minimum_click_age", "A time such as PT5S, or none.");
        }
        if (caps.size() > MOST) {
            throw Refusal.invalid("too_many", "caps", "There may be up to " + MOST + ".");
        }
        caps.forEach(cap -> {
            cap.check();
            known(cap.event(), eventTypes, "caps");
        });
        eventWindows.keySet().forEach(event -> known(event, eventTypes, "event_windows"));
        var field = newCustomerField == null || newCustomerField.isBlank()
                ? null
                : Input.key(newCustomerField, "new_customer_field");
        return new AttributionTerms(
                model,
                evidence,
                bindBy,
                eventWindows,
                minimumClickAge,
                tooFast,
                selfReferral,
                sameAddress,
                existingCustomers,
                field,
                caps);
    }

    private static void known(@Nullable String event, Set<String> eventTypes, String field) {
        if (event != null && !eventTypes.contains(event)) {
            throw Refusal.invalid("unknown_event_type", field, "The program has no event type of that key.");
        }
    }
}
