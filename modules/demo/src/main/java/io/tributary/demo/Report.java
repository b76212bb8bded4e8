package io.tributary.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator's server reports about a customer.
 *
 * @param after how long after the click it happens
 * @param txid the operator's own id of it
 * @param reverses txid of what it takes back, where it does
 */
record Report(
        Duration after,
        String event,
        String txid,
        @Nullable BigDecimal amount,
        @Nullable String reverses) {

    /** As parameters of a postback. */
    Map<String, String> parameters(String customer, String currency) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("event", event);
        parameters.put("txid", txid);
        parameters.put("customer_id", customer);
        if (amount != null) {
            parameters.put("amount", amount.toPlainString());
            parameters.put("currency", currency);
        }
        if (reverses != null) {
            parameters.put("reverses", reverses);
            parameters.put("reason", "customer asked for it");
        }
        return parameters;
    }
}
