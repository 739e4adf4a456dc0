package org.commune.record.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commune.record.format.Decimal;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.Quoted;

/**
 * Reads a policy file (C2SP tlog-policy). Narrower than the specification in one point: text that
 * is not ASCII must be UTF-8, as the names of keys are.
 */
final class PolicyReader {
  private static final String NONE = "none";

  private final List<Policy.Party> logs = new ArrayList<>();
  private final LinkedHashMap<String, Policy.Party> witnesses = new LinkedHashMap<>();
  private final Map<String, Quorum> named = new HashMap<>();
  private final Set<String> grouped = new HashSet<>();
  private Optional<Quorum> quorum = Optional.empty();

  Policy read(String text) throws ParseFailure {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      try {
        read(line.split("[ \t]+"), line);
      } catch (ParseFailure e) {
        throw new ParseFailure("policy line " + number + ": " + e.getMessage(), e);
      }
    }
    Quorum needed = quorum.orElseThrow(() -> new ParseFailure("a policy has a quorum line"));
    return new Policy(logs, witnesses, needed);
  }

  private void read(String[] parts, String line) throws ParseFailure {
    if (line.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
      throw new ParseFailure("control character");
    }
    List<String> words = Arrays.stream(parts).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty() || words.getFirst().startsWith("#")) {
      return;
    }
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "log" -> log(rest);
      case "witness" -> witness(rest);
      case "group" -> group(rest);
      case "quorum" -> quorum(rest);
      default -> throw new ParseFailure("unknown word " + Quoted.of(words.getFirst()));
    }
  }

  private void log(List<String> words) throws ParseFailure {
    Policy.Party party = party(words, 0);
    if (party.key().type().isCosignature()) {
      throw new ParseFailure("not the key of a log");
    }
    refuseDouble(logs, party);
    logs.add(party);
  }

  private void witness(List<String> words) throws ParseFailure {
    Policy.Party party = party(words, 1);
    if (!party.key().type().isCosignature()) {
      throw new ParseFailure("not the key of a witness");
    }
    refuseDouble(List.copyOf(witnesses.values()), party);
    define(words.getFirst(), new Quorum.OneWitness(words.getFirst()));
    witnesses.put(words.getFirst(), party);
  }

  /** One key under two names would count twice. */
  private static void refuseDouble(List<Policy.Party> present, Policy.Party party)
      throws ParseFailure {
    for (Policy.Party other : present) {
      if (other.key().publicKey().equals(party.key().publicKey())) {
        throw new ParseFailure("the same key twice");
      }
    }
  }

  private void group(List<String> words) throws ParseFailure {
    if (words.size() < 3) {
      throw new ParseFailure("a group has a name, a threshold and members");
    }
    List<Quorum> members = new ArrayList<>();
    for (String name : words.subList(2, words.size())) {
      members.add(find(name));
      // A witness counted in two groups would count twice.
      if (!grouped.add(name)) {
        throw new ParseFailure(Quoted.of(name) + " is in a group already");
      }
    }
    long threshold =
        switch (words.get(1)) {
          case "any" -> 1;
          case "all" -> members.size();
          default -> Decimal.parse(words.get(1));
        };
    if (threshold < 1 || threshold > members.size()) {
      throw new ParseFailure("threshold " + threshold + " of " + members.size() + " members");
    }
    define(words.getFirst(), new Quorum.Group(words.getFirst(), (int) threshold, members));
  }

  private void quorum(List<String> words) throws ParseFailure {
    if (words.size() != 1 || quorum.isPresent()) {
      throw new ParseFailure("a policy has one quorum line, with one name");
    }
    quorum =
        Optional.of(words.getFirst().equals(NONE) ? new Quorum.None() : find(words.getFirst()));
  }

  private static Policy.Party party(List<String> words, int keyAt) throws ParseFailure {
    if (words.size() != keyAt + 1 && words.size() != keyAt + 2) {
      throw new ParseFailure("a key is expected, and at most a URL after it");
    }
    Optional<String> url =
        words.size() == keyAt + 2 ? Optional.of(words.get(keyAt + 1)) : Optional.empty();
    return new Policy.Party(VerifierKey.parse(words.get(keyAt)), url);
  }

  private void define(String name, Quorum meaning) throws ParseFailure {
    if (name.equals(NONE) || named.putIfAbsent(name, meaning) != null) {
      throw new ParseFailure("the name " + Quoted.of(name) + " is taken");
    }
  }

  private Quorum find(String name) throws ParseFailure {
    Quorum found = named.get(name);
    if (found == null) {
      throw new ParseFailure("nobody is called " + Quoted.of(name) + " so far");
    }
    return found;
  }
}
