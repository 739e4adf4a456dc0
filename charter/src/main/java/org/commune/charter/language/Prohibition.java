package org.commune.charter.language;

import java.util.List;

@Says(
    value = "An act that somebody may not do, whatever else the charter grants.",
    example = "bars: [{act: search, holder: [executive]}]")
public record Prohibition(
    @Says("The act.") ActName act,
    @Says("Who may not; without it, nobody may.") List<Actor> holder,
    @Says("To whose acts or persons it may not be done; without it, to none.") List<Actor> target,
    @Says(value = "On which subject; without it, on any.", example = "[private_letters]")
        List<String> scope,
    @Says("Only in these circumstances.") List<PowerGrant.Circumstance> when,
    @Says("Not in these circumstances.") List<PowerGrant.Circumstance> unless) {}
