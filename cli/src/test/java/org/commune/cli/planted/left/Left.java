package org.commune.cli.planted.left;

import org.commune.cli.planted.right.Right;

/** Planted: it knows of {@link Right}, which knows of it. */
public record Left(Right right) {}
