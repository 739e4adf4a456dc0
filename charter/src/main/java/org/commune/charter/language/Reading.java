package org.commune.charter.language;

import java.util.List;

@Says(
    value = "One of several ways in which an article can be read.",
    example = "readings: [{id: strict, says: ..., powers: []}, {id: wide, says: ...}]")
public record Reading(
    @Says(value = "Its name.", example = "strict") String id,
    @Says(
            value = "What it takes the article to mean.",
            example = "Only what the text names is meant.")
        String says,
    @Says("Whether it holds until the interpreter chooses another.") boolean inForce,
    @Says("The powers that the article grants when read so.") List<PowerGrant> powers,
    @Says("The acts that the article bars when read so.") List<Prohibition> bars) {}
