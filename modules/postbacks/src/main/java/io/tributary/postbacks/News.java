package io.tributary.postbacks;

import io.tributary.commissions.CommissionBooked;
import io.tributary.commissions.CommissionReleased;
import io.tributary.kernel.Subscriber;
import io.tributary.payouts.PayoutPaid;
import io.tributary.tracking.attribution.EventAttributed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What other modules tell, and the trigger that it is for affiliates. */
final class News {

    private News() {}

    /** An event that is credited to somebody. */
    @ApplicationScoped
    static class OfAttributions implements Subscriber<EventAttributed> {

        private final Deliveries deliveries;
        private final Content content;

        OfAttributions(Deliveries deliveries, Content content) {
            this.deliveries = deliveries;
            this.content = content;
        }

        @Override
        public String name() {
            return "postbacks.attributions";
        }

        @Override
        public Class<EventAttributed> topic() {
            return EventAttributed.class;
        }

        @Override
        public boolean wanted() {
            return Postback.anyWantsEvents();
        }

        @Override
        public void on(EventAttributed attributed) {
            for (var trigger : List.of(Trigger.RECEIVED, Trigger.ATTRIBUTED)) {
                var postbacks = Postback.wanting(trigger, attributed.affiliateId(), attributed.programId());
                if (!postbacks.isEmpty()) {
                    var told = content.of(trigger, attributed.affiliateId(), attributed.eventId(), null);
                    deliveries.send(postbacks, trigger, attributed.eventId(), attributed.eventId(), told);
                }
            }
        }
    }

    /** A commission that was earned, or taken back. */
    @ApplicationScoped
    static class OfBookings implements Subscriber<CommissionBooked> {

        private final Deliveries deliveries;
        private final Content content;

        OfBookings(Deliveries deliveries, Content content) {
            this.deliveries = deliveries;
            this.content = content;
        }

        @Override
        public String name() {
            return "postbacks.bookings";
        }

        @Override
        public Class<CommissionBooked> topic() {
            return CommissionBooked.class;
        }

        @Override
        public void on(CommissionBooked booked) {
            var trigger = booked.correctsId() == null ? Trigger.QUALIFIED : Trigger.REVERSED;
            var postbacks = Postback.wanting(trigger, booked.affiliateId(), booked.programId());
            if (!postbacks.isEmpty()) {
                var told = content.of(trigger, booked.affiliateId(), booked.eventId(), booked.amount());
                deliveries.send(postbacks, trigger, booked.lineId(), booked.eventId(), told);
            }
        }
    }

    /** A commission that is no longer held. */
    @ApplicationScoped
    static class OfReleases implements Subscriber<CommissionReleased> {

        private final Deliveries deliveries;
        private final Content content;

        OfReleases(Deliveries deliveries, Content content) {
            this.deliveries = deliveries;
            this.content = content;
        }

        @Override
        public String name() {
            return "postbacks.releases";
        }

        @Override
        public Class<CommissionReleased> topic() {
            return CommissionReleased.class;
        }

        @Override
        public void on(CommissionReleased released) {
            var postbacks = Postback.wanting(Trigger.APPROVED, released.affiliateId(), released.programId());
            if (!postbacks.isEmpty()) {
                var told = content.of(Trigger.APPROVED, released.affiliateId(), released.eventId(), released.amount());
                deliveries.send(postbacks, Trigger.APPROVED, released.lineId(), released.eventId(), told);
            }
        }
    }

    /** A payout that has arrived. */
    @ApplicationScoped
    static class OfPayouts implements Subscriber<PayoutPaid> {

        private final Deliveries deliveries;
        private final Content content;

        OfPayouts(Deliveries deliveries, Content content) {
            this.deliveries = deliveries;
            this.content = content;
        }

        @Override
        public String name() {
            return "postbacks.payouts";
        }

        @Override
        public Class<PayoutPaid> topic() {
            return PayoutPaid.class;
        }

        @Override
        public void on(PayoutPaid paid) {
            var postbacks = Postback.wanting(Trigger.PAID, paid.affiliateId(), null);
            if (!postbacks.isEmpty()) {
                deliveries.send(postbacks, Trigger.PAID, paid.payoutId(), null, content.of(paid));
            }
        }
    }
}
