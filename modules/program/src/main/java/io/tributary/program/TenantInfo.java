package io.tributary.program;

import java.time.ZoneId;

/**
 * What everybody may know of a tenant, kept in memory.
 *
 * @param number small and unique in the installation; carried by click ids and link codes
 * @param zone where its days and months begin
 * @param currency of its books, ISO 4217
 */
public record TenantInfo(String key, int number, String name, ZoneId zone, String currency) {}
