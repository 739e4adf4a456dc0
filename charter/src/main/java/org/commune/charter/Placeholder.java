package org.commune.charter;

/** charter. */
public interface Placeholder {}
