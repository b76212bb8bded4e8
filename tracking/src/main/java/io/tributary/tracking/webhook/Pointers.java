package io.tributary.tracking.webhook;

import com.fasterxml.jackson.core.JsonPointer;
import io.tributary.kernel.Refusal;

/** JSON Pointers as operators write them. */
final class Pointers {

    private static final int LONGEST = 300;

    private Pointers() {}

    /**
     * Refuses what is no pointer.
     *
     * @throws Refusal bad_pointer
     */
    static void check(String pointer) {
        try {
            if (pointer.length() <= LONGEST) {
                var unused = JsonPointer.compile(pointer);
                return;
            }
        } catch (IllegalArgumentException unreadable) {
            // refused below
        }
        throw Refusal.invalid("bad_pointer", "rules", "A JSON Pointer is written like /data/object/id.");
    }

    static Refusal bad(String detail) {
        return Refusal.invalid("bad_rule", "rules", detail);
    }
}
