package io.tributary.benchmarks;

import java.util.function.Supplier;

/**
 * One of the things that are compared.
 *
 * @param name as the table calls it
 * @param next path and query of the next request
 * @param status the one status that counts as an acknowledgement
 */
record Side(String name, Supplier<String> next, int status) {}
