package io.tributary.admin.plans;

/** Whole numbers that were typed; what is none becomes one that every reader refuses. */
final class Numbers {

    private Numbers() {}

    static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
