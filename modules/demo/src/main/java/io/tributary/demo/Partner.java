package io.tributary.demo;

/**
 * An affiliate of a demo operator.
 *
 * @param country ISO 3166
 * @param visits visits a day, on average; none for one that has applied and waits
 * @param quality how much likelier than usual its visitors are to register
 */
record Partner(String name, String contact, String email, String country, int visits, double quality) {

    boolean waits() {
        return visits == 0;
    }
}
