package org.commune.polity.engine.standing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commune.charter.language.Article;
import org.commune.charter.law.Acts;
import org.commune.polity.deed.Deed;
import org.commune.polity.deed.JusticeDeed;
import org.commune.polity.deed.MembershipDeed;
import org.commune.polity.deed.UnitDeed;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.Case;
import org.commune.polity.state.Decision;
import org.commune.polity.state.Motion;
import org.commune.polity.state.Register;

/** What a deed is about, in the words that a charter can exclude: acts, their groups, subjects. */
public final class Subjects {
  private Subjects() {}

  /**
   * What a clause can name as the scope of a deed: its subjects, the act and subjects of the deed
   * inside it, and those of the motion, petition or decision that it is about.
   */
  public static Set<String> touched(Scene scene, Deed deed) {
    Set<String> touched = new HashSet<>(deed.scope());
    deed.inner().ifPresent(inner -> add(scene, touched, inner));
    touched.addAll(documents(scene, deed));
    deed.onMatter()
        .ifPresent(id -> {
          scene.state().motion(id).ifPresent(m -> proposed(scene, touched, m));
          scene.state().get(Register.PETITIONS, id).ifPresent(p -> add(scene, touched, p.deed()));
          decision(scene, touched, id);
          scene.state().get(Register.DELEGATIONS, id).ifPresent(d -> touched.add(d.power()));
          scene.state().get(Register.CASES, id).ifPresent(c -> judged(scene, touched, c));
        });
    return touched;
  }

  /** A motion that came by an initiative touches that too. */
  private static void proposed(Scene scene, Set<String> touched, Motion motion) {
    motion.deeds().forEach(d -> add(scene, touched, d));
    if (scene.law().initiatives().containsKey(motion.via())) {
      touched.add(motion.via());
    }
  }

  private static void decision(Scene scene, Set<String> touched, String id) {
    scene
        .state()
        .get(Register.DECISIONS, id)
        .ifPresent(d -> {
          add(scene, touched, d.deed());
          touched.addAll(kinds(d));
          if (Measures.is(scene, d)) {
            touched.add("emergency_measure");
          }
        });
  }

  /** What kinds of decision a hold can be limited to this one is of. */
  private static Set<String> kinds(Decision decision) {
    String decided = "target_is_" + decision.by() + "_decision";
    return decision.act().equals("vary_period")
        ? Set.of(decided, "target_is_period_change")
        : Set.of(decided);
  }

  /** What is judged in a case: the decision that it is against, a result, a roll. */
  private static void judged(Scene scene, Set<String> touched, Case about) {
    about
        .against()
        .ifPresent(against -> {
          decision(scene, touched, against);
          if (about.kind() == Case.Kind.CHALLENGE) {
            touched.add(scene.isElectorate(against) ? "roll" : "challenge_result");
          }
        });
  }

  private static void add(Scene scene, Set<String> touched, Deed inner) {
    touched.add(inner.act());
    // A refusal is a decision on what was asked for.
    switch (inner) {
      case MembershipDeed.RefuseMember refusal -> touched.add("admit_member");
      case UnitDeed.RefuseUnit refusal -> touched.add("recognise_unit");
      default -> {}
    }
    touched.addAll(inner.scope());
    touched.addAll(documents(scene, inner));
    inner.inner().ifPresent(deeper -> add(scene, touched, deeper));
  }

  /** The sets of documents of which the deed names one by its title. */
  private static Set<String> documents(Scene scene, Deed deed) {
    Set<String> sets = new HashSet<>();
    if (!deed.scope().isEmpty()) {
      for (Article article : scene.law().charter().articles()) {
        article
            .documents()
            .forEach((name, set) -> {
              if (set.titles().stream().anyMatch(deed.scope()::contains)) {
                sets.add(name);
              }
            });
      }
    }
    return sets;
  }

  /** The subjects that running times about a deed can have: what it is done to; "" has all. */
  public static Set<String> timed(Deed deed) {
    Set<String> subjects = new HashSet<>();
    subjects.add("");
    deed.onBody().map(Object::toString).ifPresent(subjects::add);
    deed.onMatter().ifPresent(subjects::add);
    deed.onUnit().map(Object::toString).ifPresent(subjects::add);
    deed.onSeat().map(Object::toString).ifPresent(subjects::add);
    return subjects;
  }

  /** What a charter can exclude a deed by: its subjects, its act and the groups of that. */
  public static Set<String> of(Deed deed) {
    Set<String> subjects = new HashSet<>(deed.scope());
    subjects.add(deed.act());
    for (Map.Entry<String, Set<String>> group : Acts.GROUPS.entrySet()) {
      if (group.getValue().contains(deed.act())) {
        subjects.add(group.getKey());
      }
    }
    boolean sanction =
        deed instanceof JusticeDeed.Sanction
            || deed instanceof MembershipDeed.Expel
            || deed instanceof MembershipDeed.SuspendMember;
    if (sanction) {
      subjects.add("individual_sanction");
    }
    return subjects;
  }
}
