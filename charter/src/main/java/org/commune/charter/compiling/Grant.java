package org.commune.charter.compiling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commune.charter.language.Actor;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Condition;
import org.commune.charter.law.How;
import org.commune.charter.law.Power;

/** A power before it has its place in the law. */
record Grant(
    String act,
    List<Actor> holders,
    boolean together,
    List<Actor> target,
    Set<String> scope,
    How how,
    List<Condition> conditions) {

  static Grant of(String act, List<Actor> holders) {
    return new Grant(act, holders, false, List.of(), Set.of(), How.USUAL, List.of());
  }

  static Grant of(String act, Actor holder) {
    return of(act, List.of(holder));
  }

  static Grant from(Power power) {
    return new Grant(
        power.act(),
        power.holders(),
        power.together(),
        power.target(),
        power.scope(),
        power.how(),
        power.conditions());
  }

  /** The same for other holders, any one of whom may. */
  Grant held(List<Actor> by) {
    return new Grant(act, by, false, target, scope, how, conditions);
  }

  Grant together(boolean all) {
    return new Grant(act, holders, all, target, scope, how, conditions);
  }

  Grant on(List<Actor> targets) {
    return new Grant(act, holders, together, targets, scope, how, conditions);
  }

  Grant on(Actor onlyTarget) {
    return on(List.of(onlyTarget));
  }

  Grant about(Set<String> subjects) {
    return new Grant(act, holders, together, target, subjects, how, conditions);
  }

  Grant about(String subject) {
    return about(Set.of(subject));
  }

  Grant decided(How by) {
    return new Grant(act, holders, together, target, scope, by, conditions);
  }

  /** With these conditions besides those it has. */
  Grant given(List<? extends Condition> more) {
    List<Condition> all = new ArrayList<>(conditions);
    all.addAll(more);
    return new Grant(act, holders, together, target, scope, how, List.copyOf(all));
  }

  Grant given(Condition one) {
    return given(List.of(one));
  }

  Power power(String id, ArticleNo article) {
    return new Power(id, article, act, holders, together, target, scope, how, conditions);
  }
}
