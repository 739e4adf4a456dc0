package org.commune.polity.state;

/** A figure that the organisation records, such as the median wage of its members. */
public record Figure(String name, long value) {}
