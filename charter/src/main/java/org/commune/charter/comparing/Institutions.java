package org.commune.charter.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.charter.prose.Part;

/**
 * What clauses do not say, or say elsewhere: who is on a roll, how seats are filled, how an
 * election is counted. It is compared as its prose says it.
 */
record Institutions(Set<ArticleNo> cited, Collection<Part> before, Collection<Part> after) {

  /**
   * The institutions that differ, and whatever else differs in articles that no other change cites,
   * so that no difference stays untold.
   *
   * @param told the changes of clauses
   */
  static List<Change> compared(Law before, Law after, List<Change> told) {
    Map<String, Part> then = Part.of(before.charter());
    Map<String, Part> now = Part.of(after.charter());
    Set<ArticleNo> cited = new TreeSet<>();
    told.forEach(c -> Stream.concat(c.before().stream(), c.after().stream()).forEach(cited::add));
    Set<String> all = new TreeSet<>(then.keySet());
    all.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    Institutions institutions = new Institutions(cited, then.values(), now.values());
    for (String part : all) {
      institutions
          .compared(part, Optional.ofNullable(then.get(part)), Optional.ofNullable(now.get(part)))
          .ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<Change> compared(String of, Optional<Part> then, Optional<Part> now) {
    Optional<ArticleNo> was = then.map(Part::article);
    Optional<ArticleNo> is = now.map(Part::article);
    boolean institution = then.or(() -> now).filter(Part::institution).isPresent();
    boolean header = was.or(() -> is).filter(ArticleNo.HEADER::equals).isPresent();
    if (institution && (then.isEmpty() || now.isEmpty())) {
      Kind kind = then.isEmpty() ? Kind.FORMED : Kind.ABOLISHED;
      return Optional.of(new Change(kind, of, of, List.of(), was, is));
    }
    boolean told = was.filter(cited::contains).or(() -> is.filter(cited::contains)).isPresent();
    List<Difference> differences =
        differences(then, now, institution ? List.of() : before, institution ? List.of() : after);
    return differences.isEmpty() || (told && !institution && !header)
        ? Optional.empty()
        : Optional.of(new Change(Kind.REDEFINED, of, of, differences, was, is));
  }

  /**
   * Sentences that only one of them says, side by side in their order.
   *
   * @param allThen where else a sentence may have stood
   * @param allNow where else a sentence may stand now
   */
  private static List<Difference> differences(
      Optional<Part> then, Optional<Part> now, Collection<Part> allThen, Collection<Part> allNow) {
    List<String> before = only(then, now, allNow);
    List<String> after = only(now, then, allThen);
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      differences.add(new Difference(at(before, i), at(after, i)));
    }
    return differences;
  }

  private static List<String> only(
      Optional<Part> these, Optional<Part> others, Collection<Part> elsewhere) {
    Set<String> said =
        Stream.concat(others.stream(), elsewhere.stream())
            .flatMap(p -> p.sentences().stream())
            .map(Institutions::uncited)
            .collect(Collectors.toSet());
    return these.stream()
        .flatMap(p -> p.sentences().stream())
        .filter(s -> !said.contains(uncited(s)))
        .distinct()
        .toList();
  }

  /** An article that was given another number still says the same. */
  private static String uncited(String sentence) {
    return sentence.replaceAll(" \\(article [^)]*\\)", "");
  }

  private static Optional<String> at(List<String> sentences, int index) {
    return index < sentences.size() ? Optional.of(sentences.get(index)) : Optional.empty();
  }
}
