package org.commune.count;

/** A requirement on one named chamber: the branches, a tendency, the members by weight. */
public record InChamber(String chamber, Requirement requirement) implements Requirement {

  @Override
  public Answer.OfChamber judge(Tallies tallies) {
    return new Answer.OfChamber(chamber, requirement.judge(tallies.inside(chamber)));
  }
}
