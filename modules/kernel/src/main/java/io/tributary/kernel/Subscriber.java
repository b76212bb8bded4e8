package io.tributary.kernel;

/**
 * A module that wants another one's news. A bean of this type gets each event of its topic at least once, in a
 * transaction of its own, as the tenant it happened to; what it throws is tried again later.
 *
 * @param <E> the event, a record of the publisher's
 */
public interface Subscriber<E> {

    /** Unique and never changed: news on its way carries it. */
    String name();

    Class<E> topic();

    void on(E event);

    /** Whether the current tenant has any use for such news now; what nobody wants is not even written down. */
    default boolean wanted() {
        return true;
    }
}
