package io.tributary.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MoneyJsonTest {

    final ObjectMapper json = new ObjectMapper();

    @Test
    void money_is_written_as_amount_and_currency_and_read_again() throws IOException {
        new StrictJson().customize(json);
        var money = Money.of("-150.00", "EUR");

        var text = json.writeValueAsString(money);

        assertEquals("{\"amount\":\"-150.00\",\"currency\":\"EUR\"}", text);
        assertEquals(money, json.readValue(text, Money.class));
    }
}
