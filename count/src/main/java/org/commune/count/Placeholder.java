package org.commune.count;

/** count. */
public interface Placeholder {}
