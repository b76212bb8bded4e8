package io.tributary.pages;

import io.quarkus.qute.TemplateData;

/** One choice of a select: what is sent, and what is read. */
@TemplateData
public record Option(String value, String label) {}
