package io.tributary.reporting;

/**
 * What figures stand under.
 *
 * @param dimension what sort of heading it is
 * @param id a program's key, an affiliate's or link's id; for time its beginning, as ISO 8601 writes it
 * @param name what people call it
 */
public record Heading(Dimension dimension, String id, String name) {}
