package io.tributary.tracking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a report says, in one form: two reports are the same exactly when their contents are. */
@ApplicationScoped
class Contents {

    private final ObjectMapper json;

    Contents(ObjectMapper json) {
        this.json = json;
    }

    String of(String eventType, Said said) {
        var content = new LinkedHashMap<String, Object>();
        content.put("event", eventType);
        content.put("txid", said.txid());
        content.put("customer_id", said.customer());
        content.put("click", said.click() == null ? null : said.click().clickId());
        content.put("coupon", said.coupon());
        content.put("affiliate", said.affiliate());
        content.put("amount", said.amount());
        content.put("quantity", said.quantity() == null ? null : plain(said.quantity()));
        content.put("ts", said.ts());
        content.put("reverses", said.reverses());
        content.put("reason", said.reason());
        var fields = new TreeMap<>(said.fields());
        fields.replaceAll((name, value) -> value instanceof BigDecimal number ? plain(number) : value);
        content.put("fields", fields);
        content.values().removeIf(Objects::isNull);
        return json(content);
    }

    String json(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hash(String content) {
        return Secrets.hash(content);
    }

    /** 1.50 and 1.5 are the same. */
    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
