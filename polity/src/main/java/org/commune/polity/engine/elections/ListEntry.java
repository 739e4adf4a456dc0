package org.commune.polity.engine.elections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Election.Method;
import org.commune.polity.Doer;
import org.commune.polity.Ground;
import org.commune.polity.engine.counting.Contest;
import org.commune.polity.engine.scene.Scene;
import org.commune.polity.state.ElectionNow;
import org.commune.polity.state.ElectionNow.CandidateList;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Tendency;

/**
 * Lists of candidates. Whoever begins one keeps it: nobody else puts names on it. A list with the
 * name of a tendency is begun by one of the tendency.
 */
final class ListEntry {
  private ListEntry() {}

  static boolean byLists(Scene scene, ElectionNow election) {
    return Contest.of(scene, election)
        .filter(c -> c.method(election.seats()) == Method.LIST_PR)
        .isPresent();
  }

  /** Why nobody may be put on that list, or without one, so. */
  static Optional<Ground> refusal(
      Scene scene, Doer doer, ElectionNow election, Optional<String> list) {
    ArticleNo article = Contest.of(scene, election).map(Contest::article).orElse(ArticleNo.HEADER);
    if (!byLists(scene, election)) {
      return list.map(l -> Ground.of(article, "no lists stand in " + election.id()));
    }
    if (list.filter(l -> !l.isBlank()).isEmpty()) {
      return Optional.of(
          new Ground(article, "in " + election.id() + " lists stand", "name the list"));
    }
    String name = list.orElseThrow();
    Optional<CandidateList> begun = Optional.ofNullable(election.lists().get(name));
    if (begun.isPresent()) {
      return begun
          .filter(l -> !doer.equals(new Doer.One(l.keeper())))
          .map(l ->
              new Ground(
                  article,
                  "the list " + name + " is kept by " + l.keeper(),
                  "have " + l.keeper() + " nominate, or begin a list of another name"));
    }
    return scene
        .state()
        .get(Register.TENDENCIES, name)
        .filter(t -> !belongs(doer, t))
        .map(t -> Ground.of(article, "only those of the tendency " + name + " begin its list"));
  }

  private static boolean belongs(Doer doer, Tendency tendency) {
    return doer instanceof Doer.One(PersonId person) && tendency.members().contains(person);
  }

  /** With the person last on the list, which the doer begins if there is none. */
  static ElectionNow entered(ElectionNow election, Doer doer, String name, PersonId person) {
    CandidateList list =
        Optional.ofNullable(election.lists().get(name))
            .orElseGet(() -> new CandidateList(keeper(doer, person), List.of()));
    List<PersonId> order = new ArrayList<>(list.order());
    order.add(person);
    return election.listing(name, new CandidateList(list.keeper(), List.copyOf(order)));
  }

  private static PersonId keeper(Doer doer, PersonId first) {
    return doer instanceof Doer.One(PersonId self) ? self : first;
  }

  /** The head of the list on which a person stands; the person itself on none. */
  static PersonId head(ElectionNow election, PersonId person) {
    return election.lists().values().stream()
        .map(CandidateList::order)
        .filter(order -> order.contains(person))
        .map(List::getFirst)
        .findFirst()
        .orElse(person);
  }
}
