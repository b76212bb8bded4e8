package io.tributary.postbacks;

import java.util.Set;

/** What can be changed of a postback. */
public record PostbackTerms(String name, Postback.Method method, String url, Set<Trigger> triggers) {}
