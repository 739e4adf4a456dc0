package org.commune.record;

/** record. */
public interface Placeholder {}
