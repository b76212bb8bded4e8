package io.tributary.tracking.legacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How links of well-known systems look, to begin with. */
public enum KnownShape {
    TUNE("TUNE", "/aff_c", List.of("offer_id", "aff_id"), subs("aff_sub", Map.of("url", "url"))),
    EVERFLOW("Everflow", "/{affiliate}/{offer}", List.of(), Map.of()),
    AFFISE("Affise", "/click", List.of("pid", "offer_id"), Map.of()),
    TRACK360("Track360", "/click", List.of("affid", "campaign"), Map.of("affclickid", "aff_click_id")),
    CELLXPERT("Cellxpert", "/visit", List.of("bta", "nci"), Map.of("afp", "sub1")),
    POST_AFFILIATE_PRO("Post Affiliate Pro", "*", List.of("a_aid"), Map.of("data1", "sub1", "data2", "sub2")),
    REFERENCE("Plain reference", "*", List.of("ref"), Map.of());

    private final String title;
    private final AddressPattern pattern;

    KnownShape(String title, String path, List<String> parameters, Map<String, String> renamed) {
        this.title = title;
        this.pattern = new AddressPattern(path, parameters, renamed);
    }

    /** What the system is called. */
    public String title() {
        return title;
    }

    public AddressPattern pattern() {
        return pattern;
    }

    /** The first one without a number, as some count: aff_sub, aff_sub2 … */
    private static Map<String, String> subs(String name, Map<String, String> more) {
        var renamed = new LinkedHashMap<>(more);
        renamed.put(name, "sub1");
        for (int i = 2; i <= 5; i++) {
            renamed.put(name + i, "sub" + i);
        }
        return renamed;
    }
}
