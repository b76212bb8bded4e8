package io.tributary.payouts;

import io.tributary.kernel.AuditLog;
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
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,189}");
    private static final Pattern HOLDER = Pattern.compile("[^\\p{Cntrl}]{1,140}");
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
     * @throws Refusal bad_holder or bad_account
     */
    @Transactional
    public PayoutMethod name(UUID affiliateId, PayoutMethod.Kind kind, String holder, String account) {
        if (!HOLDER.matcher(holder.strip()).matches()) {
            throw Refusal.invalid("bad_holder", "holder", "The holder is a name of at most 140 characters.");
        }
        var read = read(kind, account);
        var known = PayoutMethod.ofAffiliate(affiliateId);
        var before = known.map(PayoutMethods::shown);
        known.ifPresent(method -> method.change(kind, holder.strip(), read, clock.instant()));
        var method = known.orElseGet(() -> new PayoutMethod(affiliateId, kind, holder.strip(), read, clock.instant()));
        method.persist();
        audit.record(
                "payout_method.changed", "affiliate", affiliateId.toString(), null, before.orElse(null), shown(method));
        return method;
    }

    private static Shown shown(PayoutMethod method) {
        return new Shown(method.kind(), method.masked());
    }

    private static String read(PayoutMethod.Kind kind, String account) {
        var plain = switch (kind) {
            case BANK -> account.replace(" ", "").toUpperCase(Locale.ROOT);
            case EMAIL -> account.strip();
        };
        var right = switch (kind) {
            case BANK -> IBAN.matcher(plain).matches() && checksOut(plain);
            case EMAIL -> EMAIL.matcher(plain).matches();
        };
        if (!right) {
            throw Refusal.invalid("bad_account", "account", "That is no IBAN, or no e-mail address: please check it.");
        }
        return plain;
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
