package io.tributary.program;

import static io.tributary.program.EventType.Amount.NONE;
import static io.tributary.program.EventType.Amount.OPTIONAL;
import static io.tributary.program.EventType.Amount.REQUIRED;
import static io.tributary.program.FieldType.Kind.BOOLEAN;
import static io.tributary.program.FieldType.Kind.DATE;
import static io.tributary.program.FieldType.Kind.INTEGER;
import static io.tributary.program.FieldType.Kind.MONEY;
import static io.tributary.program.FieldType.Kind.NUMBER;
import static io.tributary.program.FieldType.Kind.TEXT;
import static io.tributary.program.FieldType.oneOf;
import static io.tributary.program.FieldType.optional;
import static io.tributary.program.FieldType.required;
import static java.util.Map.entry;

import io.tributary.program.Template.EventSeed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events of each trade, in the order of its funnel. */
final class TemplateEvents {

    private static final FieldType GAMES = oneOf("slots", "live", "table", "sports", "poker", "bingo", "lottery");
    private static final Map<String, FieldType> PAYMENT = Map.of("payment_method", optional(TEXT));
    private static final Map<String, FieldType> PLAY = Map.of("game_type", GAMES, "game", optional(TEXT));
    private static final Map<String, FieldType> TRADE =
            Map.of("symbol", optional(TEXT), "lots", optional(NUMBER), "account_id", optional(TEXT));
    private static final Map<String, FieldType> CHALLENGE =
            Map.of("account_size", optional(MONEY), "attempt_no", optional(INTEGER), "plan", optional(TEXT));
    private static final Map<String, FieldType> SUBSCRIPTION =
            Map.of("plan", optional(TEXT), "interval", oneOf("month", "year"), "seats", optional(INTEGER));
    private static final Map<String, FieldType> ORDER = Map.of("order_id", optional(TEXT));

    static final List<EventSeed> IGAMING = List.of(
            event("registration", "Registration", NONE, Map.of("brand", optional(TEXT), "country", optional(TEXT))),
            event("email_verified", "E-mail verified", NONE),
            event("kyc_approved", "Identity approved", NONE, Map.of("level", optional(TEXT))),
            event("ftd", "First deposit", REQUIRED, PAYMENT),
            event("deposit", "Deposit", REQUIRED, PAYMENT),
            event("withdrawal", "Withdrawal", REQUIRED, PAYMENT),
            event("bet", "Bet", REQUIRED, PLAY),
            event("win", "Win", REQUIRED, PLAY),
            event("bonus", "Bonus", REQUIRED, Map.of("bonus_type", optional(TEXT))),
            event("chargeback", "Chargeback", REQUIRED, PAYMENT),
            event("adjustment", "Adjustment", REQUIRED, Map.of("note", optional(TEXT))),
            event("self_excluded", "Self-exclusion", NONE, Map.of("until", optional(DATE))),
            event(
                    "daily_activity",
                    "Daily activity",
                    OPTIONAL,
                    Map.ofEntries(
                            entry("day", required(DATE)),
                            entry("game_type", GAMES),
                            entry("bets", optional(INTEGER)),
                            entry("stake", optional(MONEY)),
                            entry("win", optional(MONEY)),
                            entry("ggr", optional(MONEY)),
                            entry("bonus", optional(MONEY)),
                            entry("jackpot", optional(MONEY)),
                            entry("tax", optional(MONEY)),
                            entry("fees", optional(MONEY)),
                            entry("chargebacks", optional(MONEY)),
                            entry("ngr", optional(MONEY)))));

    static final List<EventSeed> FOREX = List.of(
            event("registration", "Registration", NONE, Map.of("country", optional(TEXT))),
            event("kyc_approved", "Identity approved", NONE),
            event("account_opened", "Account opened", NONE, Map.of("account_id", optional(TEXT))),
            event("funded", "Account funded", REQUIRED, PAYMENT),
            event("first_trade", "First trade", OPTIONAL, TRADE),
            event(
                    "trade_closed",
                    "Trade closed",
                    OPTIONAL,
                    with(
                            TRADE,
                            Map.of(
                                    "notional", optional(MONEY),
                                    "spread", optional(MONEY),
                                    "commission", optional(MONEY),
                                    "swap", optional(MONEY),
                                    "pnl", optional(MONEY)))),
            event("deposit", "Deposit", REQUIRED, PAYMENT),
            event("withdrawal", "Withdrawal", REQUIRED, PAYMENT),
            event(
                    "daily_trading",
                    "Daily trading",
                    OPTIONAL,
                    with(
                            TRADE,
                            Map.of(
                                    "day", required(DATE),
                                    "trades", optional(INTEGER),
                                    "spread", optional(MONEY),
                                    "commission", optional(MONEY),
                                    "pnl", optional(MONEY)))));

    static final List<EventSeed> PROP = List.of(
            event(
                    "challenge_purchase",
                    "Challenge bought",
                    REQUIRED,
                    with(CHALLENGE, Map.of("discount", optional(MONEY)))),
            event("phase1_pass", "Phase 1 passed", NONE, CHALLENGE),
            event("phase2_pass", "Phase 2 passed", NONE, CHALLENGE),
            event("failed", "Failed", NONE, CHALLENGE),
            event("reset_purchase", "Reset bought", REQUIRED, CHALLENGE),
            event("upgrade", "Upgrade bought", REQUIRED, CHALLENGE),
            event("funded", "Funded", NONE, CHALLENGE),
            event("payout_to_trader", "Payout to trader", REQUIRED),
            event("refund", "Refund", REQUIRED),
            event("chargeback", "Chargeback", REQUIRED, PAYMENT));

    static final List<EventSeed> SAAS = List.of(
            event("signup", "Sign-up", NONE),
            event("trial_started", "Trial started", NONE, SUBSCRIPTION),
            event(
                    "subscription_created",
                    "Subscription created",
                    OPTIONAL,
                    with(SUBSCRIPTION, Map.of("mrr", optional(MONEY)))),
            event(
                    "invoice_paid",
                    "Invoice paid",
                    REQUIRED,
                    with(SUBSCRIPTION, Map.of("mrr", optional(MONEY), "tax", optional(MONEY)))),
            event("upgraded", "Upgraded", OPTIONAL, SUBSCRIPTION),
            event("cancelled", "Cancelled", NONE, Map.of("cause", optional(TEXT))),
            event("refund", "Refund", REQUIRED),
            event("churn", "Churn", NONE, Map.of("cause", optional(TEXT))));

    static final List<EventSeed> ECOMMERCE = List.of(
            event("add_to_cart", "Added to cart", OPTIONAL, Map.of("sku", optional(TEXT))),
            event(
                    "order",
                    "Order",
                    REQUIRED,
                    Map.of(
                            "sku", optional(TEXT),
                            "category", optional(TEXT),
                            "tax", optional(MONEY),
                            "shipping", optional(MONEY),
                            "discount", optional(MONEY),
                            "new_customer", optional(BOOLEAN))),
            event("order_shipped", "Order shipped", NONE, ORDER),
            event("return", "Return", REQUIRED, ORDER),
            event("cancel", "Cancellation", OPTIONAL, ORDER));

    private TemplateEvents() {}

    private static EventSeed event(String key, String name, EventType.Amount amount) {
        return event(key, name, amount, Map.of());
    }

    private static EventSeed event(String key, String name, EventType.Amount amount, Map<String, FieldType> fields) {
        return new EventSeed(key, new EventTypeTerms(name, amount, fields));
    }

    private static Map<String, FieldType> with(Map<String, FieldType> fields, Map<String, FieldType> more) {
        var all = new HashMap<>(fields);
        all.putAll(more);
        return all;
    }
}
