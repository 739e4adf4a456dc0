package org.commune.polity;

/** polity. */
public interface Placeholder {}
