package org.commune.charter.language;

import java.util.Optional;

@Says(
    value = "Who says what the charter means where it is unclear.",
    example = "interpretation: {by: tribunal, override: {via: referendum}}")
public record Interpretation(
    @Says("Who interprets.") Actor by,
    @Says(value = "Whether interpretations are published.", defaultsTo = "true") boolean published,
    @Says("Who can set one aside, and how.") Optional<Way.Overriding> override) {}
