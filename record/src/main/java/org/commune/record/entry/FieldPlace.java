package org.commune.record.entry;

/**
 * Where a personal field stands.
 *
 * @param entry the index of the entry
 * @param field its place in the act, as a JSON pointer (RFC 6901) such as {@code /person/name}
 */
public record FieldPlace(long entry, String field) {}
