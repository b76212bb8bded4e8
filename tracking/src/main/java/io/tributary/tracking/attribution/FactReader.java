package io.tributary.tracking.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.kernel.CurrentTenant;
import io.tributary.kernel.Money;
import io.tributary.tracking.click.ClickId;
import io.tributary.tracking.event.Channel;
import io.tributary.tracking.link.LinkIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes facts of stored events: a click needs no row, its id and its link say all. */
@ApplicationScoped
class FactReader {

    private final LinkIndex links;
    private final ObjectMapper json;

    FactReader(LinkIndex links, ObjectMapper json) {
        this.links = links;
        this.json = json;
    }

    Fact read(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                row.getString("event_type"),
                row.getString("external_id"),
                row.getBoolean("anonymous"),
                click(row),
                row.getString("coupon"),
                row.getObject("affiliate_id", UUID.class),
                amount(row),
                row.getBigDecimal("quantity"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("reverses"),
                row.getString("reason"),
                fields(row.getString("fields")));
    }

    private @Nullable ClickEvidence click(ResultSet row) throws SQLException {
        var click = row.getObject("click_id", UUID.class);
        if (click == null) {
            return null;
        }
        var byBrowser = Channel.valueOf(row.getString("channel")).trust() == Channel.Trust.BROWSER;
        return links.byNumber(CurrentTenant.key(), ClickId.linkOf(click))
                .map(link ->
                        new ClickEvidence(click, ClickId.timeOf(click), link.linkId(), link.affiliateId(), byBrowser))
                .orElse(null);
    }

    private static @Nullable Money amount(ResultSet row) throws SQLException {
        var currency = row.getString("amount_currency");
        return currency == null ? null : new Money(row.getLong("amount_units"), currency);
    }

    private Map<String, Object> fields(String text) {
        if (text.equals("{}")) {
            return Map.of();
        }
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
