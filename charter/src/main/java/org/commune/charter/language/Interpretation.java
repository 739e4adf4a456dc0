package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Fraction;
import org.commune.charter.measure.Ratio;
import org.commune.charter.measure.Span;
import java.util.Map;

@Says(
    value = "Who says what the charter means where it is unclear.",
    example = "interpretation: {by: tribunal, override: {via: referendum}}")
public record Interpretation(
    @Says("Who interprets.") Actor by,
    @Says(value = "Whether interpretations are published.", defaultsTo = "true") boolean published,
    @Says("Who can set one aside, and how.") Optional<Way.Overriding> override) {}
