package io.tributary.admin.affiliates;

import io.tributary.pages.Form;
import io.tributary.program.Affiliate;
import io.tributary.program.AffiliateProfile;

/** An affiliate's profile as inputs, and back. */
final class AffiliateForm {

    private AffiliateForm() {}

    static Form of(Affiliate affiliate) {
        return Form.empty()
                .with("name", affiliate.name())
                .with("email", affiliate.email())
                .with("company", affiliate.company())
                .with("website", affiliate.website())
                .with("country", affiliate.country())
                .with("locale", affiliate.locale())
                .with("version", affiliate.version());
    }

    static AffiliateProfile profile(Form form) {
        return AffiliateProfile.of(
                form.value("name"),
                form.value("email"),
                form.optional("company"),
                form.optional("website"),
                form.optional("country"),
                form.optional("locale"));
    }
}
