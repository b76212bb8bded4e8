package io.tributary.tracking.dialect;

import static io.tributary.tracking.dialect.Finality.FINAL;
import static io.tributary.tracking.dialect.Finality.OPEN;
import static io.tributary.tracking.dialect.Finality.TAKEN_BACK;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The postbacks of one tracker. In each of them the amount is what the operator's server says that the conversion is
 * worth: {@code payout} where the tracker's user is the one who is paid (Voluum, Keitaro, Binom), and never where it
 * means an affiliate's pay (TUNE, Everflow, Affise), which is for our own plans to work out.
 */
public enum Dialect {
    /** Our own names, and no others. */
    NATIVE(new Grammar(Map.of(), List.of("event"), null, List.of(), null, Map.of(), "key"), Voice.RECEIPT),

    TUNE(
            new Grammar(
                    Map.of(
                            "transaction_id", "click_id",
                            "conversion_unique_id", "txid",
                            "adv_sub", "txid",
                            "promo_code", "coupon"),
                    List.of("goal_id", "goal_name"),
                    null,
                    List.of("conversion_unique_id", "adv_sub"),
                    null,
                    Map.of(),
                    "security_token"),
            Voice.TUNE),

    EVERFLOW(
            new Grammar(
                    Map.of(
                            "transaction_id", "click_id",
                            "order_id", "txid",
                            "coupon_code", "coupon",
                            "timestamp", "ts"),
                    List.of("adv_event_id", "event_id"),
                    null,
                    List.of("order_id"),
                    null,
                    Map.of(),
                    "verification_token"),
            Voice.EVERFLOW),

    AFFISE(
            new Grammar(
                    Map.of(
                            "clickid", "click_id",
                            "action_id", "txid",
                            "sum", "amount",
                            "promo_code", "coupon",
                            "user_id", "customer_id"),
                    List.of("goal"),
                    "1",
                    List.of("action_id"),
                    "status",
                    Map.of("1", FINAL, "2", OPEN, "3", TAKEN_BACK, "5", OPEN),
                    "secure"),
            Voice.AFFISE),

    VOLUUM(
            new Grammar(
                    Map.of("cid", "click_id", "payout", "amount"),
                    List.of("et"),
                    null,
                    List.of("txid"),
                    null,
                    Map.of(),
                    "key"),
            Voice.PLAIN),

    KEITARO(
            new Grammar(
                    Map.of(
                            "subid", "click_id",
                            "sub_id", "click_id",
                            "tid", "txid",
                            "payout", "amount",
                            "revenue", "amount"),
                    List.of("status"),
                    "sale",
                    List.of("tid"),
                    "status",
                    Map.of("rejected", TAKEN_BACK, "trash", TAKEN_BACK),
                    "key"),
            Voice.KEITARO),

    BINOM(
            new Grammar(
                    Map.of(
                            "cnv_id", "click_id",
                            "clickid", "click_id",
                            "payout", "amount",
                            "cnv_currency", "currency"),
                    List.of("cnv_status"),
                    null,
                    List.of("txid"),
                    "cnv_status",
                    Map.of("rejected", TAKEN_BACK, "reject", TAKEN_BACK, "declined", TAKEN_BACK, "trash", TAKEN_BACK),
                    "key"),
            Voice.PLAIN),

    REDTRACK(
            new Grammar(
                    Map.of("clickid", "click_id", "sum", "amount", "rdtk_event_id", "txid"),
                    List.of("type"),
                    null,
                    List.of("rdtk_event_id"),
                    null,
                    Map.of(),
                    "key"),
            Voice.PLAIN);

    private final Grammar grammar;
    private final Voice voice;

    Dialect(Grammar grammar, Voice voice) {
        this.grammar = grammar;
        this.voice = voice;
    }

    Grammar grammar() {
        return grammar;
    }

    /** How it is answered. */
    public Voice voice() {
        return voice;
    }

    /** The parameter in which its senders give their secret, where the address does not hold it. */
    public String keyParameter() {
        return grammar.keyParameter();
    }

    /**
     * What its parameters and words mean.
     *
     * @param names theirs → ours
     * @param selectors the parameters that tell which event it is, the first one that is there
     * @param defaultEvent the word that is meant where none is there
     * @param identities the parameters that tell one fact from another; where none is there the click does
     * @param status the parameter that tells whether it is final
     * @param statuses what its words mean; others are final
     */
    record Grammar(
            Map<String, String> names,
            List<String> selectors,
            @Nullable String defaultEvent,
            List<String> identities,
            @Nullable String status,
            Map<String, Finality> statuses,
            String keyParameter) {}
}
