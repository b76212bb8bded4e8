package io.tributary.postbacks;

import java.util.Map;

/**
 * A request that is ready to be sent.
 *
 * @param target path and query
 * @param body empty where there is none
 */
record Call(
        String method,
        boolean secure,
        String host,
        int port,
        String target,
        Map<String, String> headers,
        String body) {}
