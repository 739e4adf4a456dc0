package org.commune.cli.planted.right;

import java.util.Optional;
import org.commune.cli.planted.left.Left;

/** Planted: it knows of {@link Left}, which knows of it. */
public record Right(Optional<Left> left) {}
