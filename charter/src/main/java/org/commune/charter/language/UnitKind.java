package org.commune.charter.language;

import java.util.List;
import java.util.Optional;

@Says(
    value = "A kind of unit in the federation: a branch, a workplace, a district.",
    example = "units: {workplace: {parent: district, min_members: 8}}")
public record UnitKind(
    @Says("The kind of unit it belongs to; none for the top.") Optional<Ref<UnitKind>> parent,
    @Says(value = "How many members it needs.", defaultsTo = "1") int minMembers,
    @Says("How one is founded.") Optional<Way> create,
    @Says("How one is recognised.") Optional<Way> recognise,
    @Says("How one is dissolved.") Optional<Way> dissolve,
    @Says("How several are merged.") Optional<Way> merge,
    @Says("How one leaves.") Optional<Way> secede,
    @Says("Acts that nobody outside the unit may do for it or take from it.")
        List<ActName> reserved) {}
