package org.commune.charter.law;

import java.util.List;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.measure.Span;

/**
 * Somebody must do an act within a time. When the time passes, the record shows it, and the powers
 * with the condition {@link Condition.Overdue} on this duty open to the substitutes.
 *
 * @param who who must
 * @param act the act that fulfils the duty
 * @param of the body, election or kind of unit that the act is about; "" where there is none
 * @param from what the time runs from
 * @param within how long
 * @param substitutes who may when it is overdue; empty when nobody
 */
public record Duty(
    String id,
    ArticleNo article,
    List<Actor> who,
    String act,
    String of,
    Trigger from,
    Span within,
    List<Actor> substitutes)
    implements Clause {}
