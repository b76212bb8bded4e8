package io.tributary.tracking.silence;

import java.util.List;
import java.util.UUID;

/**
 * How a tenant wants to be told of silence.
 *
 * @param missed so many requests have to be missing before it is called one
 * @param mails who is written to; nobody: the operator's owners and administrators
 * @param muted sources whose silence is nobody's business
 */
public record SilenceTerms(boolean enabled, int missed, List<String> mails, List<UUID> muted) {

    /** What holds where nothing was set. */
    public static final SilenceTerms USUAL = new SilenceTerms(true, 10, List.of(), List.of());
}
