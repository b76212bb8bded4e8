package io.tributary.admin.affiliates;

import io.quarkus.qute.TemplateExtension;
import io.tributary.program.Affiliate;
import io.tributary.program.Enrollment;
import io.tributary.tracking.link.TrackingLink;

/** The colours of what templates write about affiliates. */
@TemplateExtension
class AffiliateWords {

    private AffiliateWords() {}

    static String tone(Affiliate affiliate) {
        return switch (affiliate.status()) {
            case PENDING -> "yellow";
            case APPROVED -> "green";
            case SUSPENDED -> "orange";
            case BLOCKED, DECLINED -> "red";
        };
    }

    static String tone(Enrollment enrollment) {
        return switch (enrollment.status()) {
            case APPLIED -> "yellow";
            case APPROVED -> "green";
            case SUSPENDED -> "orange";
        };
    }

    static String tone(TrackingLink link) {
        return link.status() == TrackingLink.Status.ACTIVE ? "green" : "orange";
    }
}
