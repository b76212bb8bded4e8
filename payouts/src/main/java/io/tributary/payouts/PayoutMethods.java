package io.tributary.payouts;

import io.tributary.kernel.AuditLog;
import io.tributary.kernel.Input;
import io.tributary.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lets an affiliate say where its money goes. Payouts that are in a file already keep what the file says. */
@ApplicationScoped
public class PayoutMethods {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private final AuditLog audit;
    private final InstantSource clock;

    PayoutMethods(AuditLog audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    private record Shown(PayoutMethod.Kind kind, String account) {}

    /**
     * Names the account of an affiliate, or another one.
     *
     * @param account an IBAN, with or without spaces, or an e-mail address
     * @throws Refusal bad_iban, bad_email or bad_name
     */
    @Transactional
    public PayoutMethod name(UUID affiliateId, PayoutMethod.Kind kind, String holder, String account) {
        var name = Input.name(holder, "holder");
        var where = read(kind, account);
        var known = PayoutMethod.ofAffiliate(affiliateId);
        var before = known.map(PayoutMethods::shown);
        known.ifPresent(method -> method.change(kind, name, where, clock.instant()));
        var method = known.orElseGet(() -> new PayoutMethod(affiliateId, kind, name, where, clock.instant()));
        method.persist();
        audit.record(
                "payout_method.changed", "affiliate", affiliateId.toString(), null, before.orElse(null), shown(method));
        return method;
    }

    private static Shown shown(PayoutMethod method) {
        return new Shown(method.kind(), method.masked());
    }

    private static String read(PayoutMethod.Kind kind, String account) {
        if (kind == PayoutMethod.Kind.EMAIL) {
            return Input.email(account, "account");
        }
        var iban = account.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!IBAN.matcher(iban).matches() || !checksOut(iban)) {
            throw Refusal.invalid("bad_iban", "account", "That is no IBAN: please check its digits.");
        }
        return iban;
    }

    /** ISO 13616: the first four characters moved to the end, letters as 10 to 35, the whole modulo 97 is 1. */
    private static boolean checksOut(String iban) {
        var digits = (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .mapToObj(character -> String.valueOf(Character.digit(character, 36)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(CHECK).equals(BigInteger.ONE);
    }
}
