package io.tributary.admin.events;

import io.tributary.program.EventType;
import io.tributary.program.Program;

/** The address that a server calls for one type of event, with what it fills in between braces. */
record PostbackExample(EventType type, String url) {

    static PostbackExample of(Program program, EventType type, String postbackUrl) {
        var url = new StringBuilder(postbackUrl)
                .append("?event=")
                .append(type.key())
                .append("&txid={txid}&customer_id={customer_id}&click_id={click_id}");
        if (type.amount() != EventType.Amount.NONE) {
            url.append("&amount={amount}&currency=").append(program.currency());
        }
        type.fields().forEach((name, field) -> {
            if (field.required()) {
                url.append('&').append(name).append("={").append(name).append('}');
            }
        });
        return new PostbackExample(type, url.toString());
    }
}
