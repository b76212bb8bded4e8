package io.tributary.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What becomes of a visitor after the click; most just leave. */
enum Journey {
    /** Registers, is identified (or not), deposits, deposits again; now and then the bank takes a deposit back. */
    PLAYER {
        @Override
        List<Report> after(String customer, double quality, RandomGenerator random) {
            var reports = new ArrayList<Report>();
            if (random.nextDouble() > 0.08 * quality) {
                return reports;
            }
            var at = later(Duration.ofMinutes(61), Duration.ofHours(4), random);
            reports.add(new Report(at, "registration", "reg-" + customer, null, null));
            at = at.plus(later(Duration.ofHours(1), Duration.ofHours(36), random));
            if (random.nextDouble() < 0.08) {
                reports.add(new Report(at, "kyc_rejected", "kyc-" + customer, null, null));
                return reports;
            }
            if (random.nextDouble() < 0.82) {
                reports.add(new Report(at, "kyc_approved", "kyc-" + customer, null, null));
            }
            if (random.nextDouble() > 0.5) {
                return reports;
            }
            at = at.plus(later(Duration.ofMinutes(5), Duration.ofDays(3), random));
            reports.add(new Report(at, "ftd", "ftd-" + customer, amount(10, 150, random), null));
            int deposits = random.nextInt(5);
            for (int number = 1; number <= deposits; number++) {
                at = at.plus(later(Duration.ofDays(2), Duration.ofDays(9), random));
                var txid = "dep-" + customer + "-" + number;
                var deposit = new Report(at, "deposit", txid, amount(15, 250, random), null);
                reports.add(deposit);
                if (random.nextDouble() < 0.02) {
                    at = at.plus(later(Duration.ofDays(3), Duration.ofDays(6), random));
                    reports.add(new Report(at, "chargeback", "cb-" + txid, deposit.amount(), txid));
                }
            }
            return reports;
        }
    },

    /** Signs up, tries, subscribes, pays each month; some ask for their money back, some leave. */
    SUBSCRIBER {
        @Override
        List<Report> after(String customer, double quality, RandomGenerator random) {
            var reports = new ArrayList<Report>();
            if (random.nextDouble() > 0.07 * quality) {
                return reports;
            }
            var at = later(Duration.ofMinutes(61), Duration.ofHours(8), random);
            reports.add(new Report(at, "signup", "signup-" + customer, null, null));
            at = at.plus(later(Duration.ofMinutes(2), Duration.ofHours(20), random));
            reports.add(new Report(at, "trial_started", "trial-" + customer, null, null));
            if (random.nextDouble() > 0.45) {
                return reports;
            }
            at = at.plus(later(Duration.ofDays(10), Duration.ofDays(14), random));
            var price = PRICES.get(random.nextInt(PRICES.size()));
            reports.add(new Report(at, "subscription_created", "sub-" + customer, price, null));
            for (int month = 1; month <= 4; month++) {
                var txid = "inv-" + customer + "-" + month;
                reports.add(new Report(at.plusMinutes(2), "invoice_paid", txid, price, null));
                if (random.nextDouble() < 0.05) {
                    reports.add(new Report(at.plusDays(3), "refund", "ref-" + txid, price, txid));
                    reports.add(new Report(at.plusDays(3).plusMinutes(1), "cancelled", "end-" + customer, null, null));
                    return reports;
                }
                at = at.plusDays(30);
            }
            return reports;
        }
    };

    private static final List<BigDecimal> PRICES = List.of(
            new BigDecimal("29.00"), new BigDecimal("29.00"), new BigDecimal("99.00"), new BigDecimal("299.00"));

    /**
     * What the operator's server reports of one visitor, in the order in which it happens.
     *
     * @param quality how much likelier than usual a visitor of this affiliate is to register
     */
    abstract List<Report> after(String customer, double quality, RandomGenerator random);

    private static Duration later(Duration atLeast, Duration atMost, RandomGenerator random) {
        return Duration.ofSeconds(random.nextLong(atLeast.toSeconds(), atMost.toSeconds()));
    }

    private static BigDecimal amount(int atLeast, int atMost, RandomGenerator random) {
        return BigDecimal.valueOf(5L * random.nextInt(atLeast / 5, atMost / 5)).setScale(2);
    }
}
