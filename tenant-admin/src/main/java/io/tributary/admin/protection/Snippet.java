package io.tributary.admin.protection;

import io.tributary.program.EventType;
import io.tributary.program.Program;

/** What a web page contains to report one type of event: a call of the script, or a pixel where scripts are not welcome. */
record Snippet(EventType type, String call, String pixel) {

    /** What stands once on every page. */
    static String script(Program program, String address, String key) {
        var parameter = program.terms().clickParameter();
        return """
                <script>window.tributary = window.tributary || function () { (tributary.q = tributary.q || []).push(arguments) }</script>
                <script async src="%s/t.js" data-key="%s" data-parameter="%s" data-days="%d"></script>""".formatted(
                        address, key, parameter, Math.max(1, program.terms().cookieDays()));
    }

    static Snippet of(Program program, EventType type, String address, String key) {
        var fields = new StringBuilder("txid: '…', customer_id: '…'");
        var query =
                new StringBuilder("?event=").append(type.key()).append("&amp;txid=…&amp;customer_id=…&amp;click_id=…");
        if (type.amount() != EventType.Amount.NONE) {
            fields.append(", amount: '…', currency: '")
                    .append(program.currency())
                    .append('\'');
            query.append("&amp;amount=…&amp;currency=").append(program.currency());
        }
        type.fields().forEach((name, field) -> {
            if (field.required()) {
                fields.append(", ").append(name).append(": '…'");
                query.append("&amp;").append(name).append("=…");
            }
        });
        return new Snippet(
                type,
                "<script>tributary('event', '%s', {%s})</script>".formatted(type.key(), fields),
                "<img src=\"%s/p/%s.gif%s\" width=\"1\" height=\"1\" alt=\"\">".formatted(address, key, query));
    }
}
