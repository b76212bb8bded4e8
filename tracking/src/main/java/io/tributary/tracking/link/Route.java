package io.tributary.tracking.link;

import io.tributary.program.Program;
import io.tributary.program.TenantInfo;
import java.util.UUID;

/**
 * All that following a link needs, at hand in memory.
 *
 * @param names what link and affiliate are called where a macro asks for them
 * @param open whether link, affiliate, enrollment and program all allow it to be followed
 */
public record Route(
        TenantInfo tenant,
        UUID linkId,
        int linkNumber,
        UUID affiliateId,
        Program program,
        Destination destination,
        LinkNames names,
        boolean open) {}
