package io.tributary.tracking.webhook;

import static io.tributary.tracking.webhook.Condition.Test.ABOVE;
import static io.tributary.tracking.webhook.Condition.Test.IS;
import static io.tributary.tracking.webhook.Source.at;
import static io.tributary.tracking.webhook.Source.constant;
import static io.tributary.tracking.webhook.Source.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rules to start from, as each system sends its payments and refunds. They expect the click id where its makers keep
 * such things: in Stripe's metadata or client_reference_id, Shopify's note attributes, WooCommerce's meta data.
 */
public enum Preset {
    STRIPE(Sender.STRIPE),
    SHOPIFY(Sender.SHOPIFY),
    WOOCOMMERCE(Sender.WOOCOMMERCE);

    private static final String CLICK = "click_id";

    private final Sender sender;

    Preset(Sender sender) {
        this.sender = sender;
    }

    public Sender sender() {
        return sender;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Its rules.
     *
     * @param event the event type of a payment; a refund takes back an event of this type
     */
    public List<Rule> rules(String event) {
        return switch (this) {
            case STRIPE -> List.of(stripeCheckout(event), stripePayment(event), stripeRefund(event));
            case SHOPIFY -> List.of(shopifyOrder(event), shopifyRefund(event));
            case WOOCOMMERCE -> List.of(wooOrder(event), wooRefund(event));
        };
    }

    /** A checkout that was paid names the click; the payment that belongs to it has the same id and counts once. */
    private static Rule stripeCheckout(String event) {
        return new Rule(
                "Checkout paid",
                List.of(
                        is("/type", "checkout.session.completed"),
                        is("/data/object/payment_status", "paid"),
                        new Condition("/data/object/payment_intent", Condition.Test.EXISTS, List.of()),
                        new Condition("/data/object/client_reference_id", Condition.Test.EXISTS, List.of())),
                Map.of(
                        "event",
                        constant(event),
                        "txid",
                        at("/data/object/payment_intent"),
                        "customer_id",
                        at("/data/object/customer"),
                        CLICK,
                        at("/data/object/client_reference_id"),
                        "amount",
                        at("/data/object/amount_total", Form.STRIPE_UNITS),
                        "currency",
                        at("/data/object/currency", Form.UPPER_CASE),
                        "ts",
                        at("/created")));
    }

    /** Payments outside of Checkout, such as those of a subscription that goes on. */
    private static Rule stripePayment(String event) {
        return new Rule(
                "Invoice paid",
                List.of(is("/type", "invoice.paid"), new Condition("/data/object/amount_paid", ABOVE, List.of("0"))),
                Map.of(
                        "event",
                        constant(event),
                        "txid",
                        at("/data/object/id"),
                        "customer_id",
                        at("/data/object/customer"),
                        CLICK,
                        at("/data/object/parent/subscription_details/metadata/click_id"),
                        "amount",
                        at("/data/object/amount_paid", Form.STRIPE_UNITS),
                        "currency",
                        at("/data/object/currency", Form.UPPER_CASE),
                        "ts",
                        at("/created")));
    }

    private static Rule stripeRefund(String event) {
        return new Rule(
                "Refund",
                List.of(is("/type", "refund.created"), is("/data/object/object", "refund")),
                Map.of(
                        "event", constant(event),
                        "txid", at("/data/object/id"),
                        "reverses", at("/data/object/payment_intent"),
                        "reason", at("/data/object/reason"),
                        "amount", at("/data/object/amount", Form.STRIPE_UNITS),
                        "currency", at("/data/object/currency", Form.UPPER_CASE),
                        "ts", at("/created")));
    }

    private static Rule shopifyOrder(String event) {
        return new Rule(
                "Order paid",
                List.of(is("/financial_status", "paid", "partially_refunded")),
                Map.of(
                        "event",
                        constant(event),
                        "txid",
                        at("/id"),
                        "customer_id",
                        at("/customer/id"),
                        CLICK,
                        entry("/note_attributes", "/name", CLICK, "/value"),
                        "coupon",
                        at("/discount_codes/0/code"),
                        "amount",
                        at("/total_price"),
                        "currency",
                        at("/currency"),
                        "ts",
                        at("/created_at")));
    }

    private static Rule shopifyRefund(String event) {
        return new Rule(
                "Refund",
                List.of(
                        new Condition("/order_id", Condition.Test.EXISTS, List.of()),
                        is("/transactions/0/kind", "refund")),
                Map.of(
                        "event", constant(event),
                        "txid", at("/id"),
                        "reverses", at("/order_id"),
                        "reason", at("/note"),
                        "amount", at("/transactions/0/amount"),
                        "currency", at("/transactions/0/currency"),
                        "ts", at("/created_at")));
    }

    private static Rule wooOrder(String event) {
        return new Rule(
                "Order paid",
                List.of(is("/status", "processing", "completed")),
                Map.of(
                        "event",
                        constant(event),
                        "txid",
                        at("/id"),
                        "customer_id",
                        at("/billing/email"),
                        CLICK,
                        entry("/meta_data", "/key", CLICK, "/value"),
                        "coupon",
                        at("/coupon_lines/0/code"),
                        "amount",
                        at("/total"),
                        "currency",
                        at("/currency"),
                        "ts",
                        at("/date_paid_gmt", Form.UTC)));
    }

    /** The order as a whole; partial refunds come without the order that they belong to. */
    private static Rule wooRefund(String event) {
        return new Rule(
                "Order refunded",
                List.of(is("/status", "refunded")),
                Map.of(
                        "event", constant(event),
                        "txid", at("/refunds/0/id"),
                        "reverses", at("/id"),
                        "reason", at("/refunds/0/reason"),
                        "ts", at("/date_modified_gmt", Form.UTC)));
    }

    private static Condition is(String at, String... values) {
        return new Condition(at, IS, List.of(values));
    }
}
