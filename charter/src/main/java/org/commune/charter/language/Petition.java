package org.commune.charter.language;

import java.util.List;
import java.util.Optional;
import org.commune.charter.measure.Expression;
import org.commune.charter.measure.Fraction;

@Says(
    value = "Signatures that an act takes.",
    example = "petition: {of: members here, at_least: 1/10, or_count: 5}")
public record Petition(
    @Says(
            "Whose signatures count: an electorate, a body, or a kind of unit (each signing by its"
                + " own decision).")
        Actor of,
    @Says("This share of them or more.") Optional<Fraction> atLeast,
    @Says("Or this many: the smaller number suffices. An expression such as `2*K` may be given.")
        Optional<Expression> orCount,
    @Says(
            value = "Weigh signatures by this figure of the signing unit or person.",
            example = "inhabitants")
        Optional<String> weight)
    implements SelfChecking {
  @Override
  public List<Flaw> flaws() {
    return atLeast.isEmpty() && orCount.isEmpty()
        ? List.of(
            new Flaw(
                "a petition that says neither a share nor a number",
                "give `at_least: 1/10`, or `or_count: 5`, or both"))
        : Limits.atMostOne(atLeast);
  }
}
