package io.tributary.portal.home;

import io.tributary.kernel.Money;
import io.tributary.pages.Chart;
import io.tributary.portal.conversions.Conversion;
import java.time.Instant;
import java.util.List;

/**
 * What an affiliate sees first. Today and the month are those of the operator's calendar; each list of amounts has one
 * for every currency and is never empty.
 *
 * @param earned today, less what was taken back
 * @param month earned since its first day
 * @param pending earned, and still held
 * @param payable free to be paid out
 * @param trend the last thirty days
 * @param dataAsOf until when clicks, conversions and earnings are counted
 */
record Dashboard(
        long clicks,
        long conversions,
        List<Money> earned,
        List<Money> month,
        List<Money> pending,
        List<Money> payable,
        Chart trend,
        List<Conversion> latest,
        Instant dataAsOf) {}
