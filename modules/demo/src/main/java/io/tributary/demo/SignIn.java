package io.tributary.demo;

import io.tributary.identity.Role;

/**
 * Somebody who may sign in to the demo.
 *
 * @param address the operator's pages
 * @param role what they are to the operator
 */
record SignIn(String address, Role role, String name, String email) {

    /** Of everybody in the demo: there is nothing to protect. */
    static final String PASSWORD = "demo-tributary";
}
