package org.commune.charter.law;

import java.util.List;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;

/**
 * Somebody may do an act.
 *
 * @param act the name of the act, never a group
 * @param holders who may; each of them, or all together where {@code together}
 * @param target to whose acts, seats or persons it may be done; empty for any
 * @param scope the subjects on which; empty for any
 * @param how how a holder that is a body or an electorate decides on it
 * @param conditions what must hold besides; all of them
 */
public record Power(
    String id,
    ArticleNo article,
    String act,
    List<Actor> holders,
    boolean together,
    List<Actor> target,
    Set<String> scope,
    How how,
    List<Condition> conditions)
    implements Clause {}
