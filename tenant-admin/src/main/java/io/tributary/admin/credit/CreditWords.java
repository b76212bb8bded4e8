package io.tributary.admin.credit;

import io.quarkus.qute.TemplateExtension;
import io.tributary.pages.Form;
import io.tributary.tracking.event.Customer;
import io.tributary.tracking.policy.AttributionRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How templates write what belongs to credit. */
@TemplateExtension
class CreditWords {

    private static final int PLACES = 5;

    private CreditWords() {}

    /** Whether the rules have been there from the beginning. */
    static boolean sinceEver(AttributionRules rules) {
        return rules.validFrom().equals(Instant.EPOCH);
    }

    /** The operator's own id of the customer, or ours. */
    static String title(Customer customer) {
        return customer.externalId() == null ? customer.id().toString() : customer.externalId();
    }

    static String address(Customer customer) {
        return "/admin/customers/" + customer.id();
    }

    /** What stands in each place of the order; nothing in those that are left. */
    static List<String> places(Form form) {
        var evidence = form.values("evidence");
        return IntStream.range(0, PLACES)
                .mapToObj(place -> place < evidence.size() ? evidence.get(place) : "")
                .toList();
    }

    /** The inputs of a window or cap that is not there yet. */
    @TemplateExtension(namespace = "creditForm")
    static Map<String, String> blankRow() {
        return Map.of(
                "window_event", "",
                "window_length", "",
                "cap_event", "*",
                "cap_scope", "program",
                "cap_period", "month",
                "cap_most", "",
                "cap_affiliate", "");
    }
}
