package org.commune.server.page.motion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commune.polity.Legible;
import org.commune.polity.Polity;
import org.commune.polity.deed.MotionDeed;
import org.commune.polity.deed.MotionDeed.Choice;
import org.commune.polity.state.Instruction;
import org.commune.polity.state.Motion;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.Register;
import org.commune.polity.state.Seat;
import org.commune.polity.state.SeatId;
import org.commune.polity.state.VoteNow;
import org.commune.server.page.Moments;
import org.commune.server.page.Names;
import org.commune.server.page.Phrase;
import org.commune.server.page.Sight;
import org.commune.server.page.act.Offer;

/**
 * An open vote as it concerns the reader.
 *
 * @param what the act it will do when carried
 * @param mine how the reader voted, as far as anybody may know
 * @param voted whether the reader has voted
 * @param instructions what those who sent the reader instruct
 * @param choices the buttons: one for each choice, open or closed alike
 * @param options what can be put in order, where a vote ranks
 * @param secrecy what is kept secret of it, and by whom
 */
public record VoteCard(
    String id,
    Phrase title,
    Phrase what,
    Phrase venue,
    Optional<Moments.Clock> closes,
    Optional<String> mine,
    boolean voted,
    List<Phrase> instructions,
    List<ChoiceButton> choices,
    List<String> options,
    List<Offer.Reason> closed,
    String secrecy) {

  /** A choice as a button. */
  public record ChoiceButton(String value, String label, String aloud, boolean mine) {}

  /** Whether the reader can vote now. */
  public boolean isOpen() {
    return !choices.isEmpty() || !options.isEmpty();
  }

  /** The card of a motion whose vote is open, for a reader who is known. */
  public static Optional<VoteCard> of(Sight sight, Motion motion) {
    return sight
        .reader()
        .flatMap(reader -> motion.vote().map(vote -> of(sight, motion, vote, reader)));
  }

  private static VoteCard of(Sight sight, Motion motion, VoteNow vote, PersonId reader) {
    String title = Phrase.capital(Names.readable(motion.id()));
    List<String> ranked = ranked(motion);
    List<ChoiceButton> choices = new ArrayList<>();
    List<Offer.Reason> closed = new ArrayList<>();
    Optional<Choice> mine =
        Optional.ofNullable(vote.votes().get(reader.id()))
            .filter(_ -> sight.may(new Legible.VoteOf(motion.id(), reader)))
            .flatMap(VoteNow.Cast::choice);
    boolean open = false;
    for (Choice choice : ranked.isEmpty() ? Choice.values() : new Choice[] {Choice.YES}) {
      MotionDeed.Vote deed =
          ranked.isEmpty()
              ? new MotionDeed.Vote(motion.id(), Optional.of(choice), List.of())
              : new MotionDeed.Vote(
                  motion.id(), Optional.empty(), ranked.stream().map(List::of).toList());
      Offer offer = Offer.of(sight, Polity.preview(sight.law(), sight.state(), reader, deed));
      open |= offer.open();
      offer.reasons().stream().filter(r -> !closed.contains(r)).forEach(closed::add);
      if (offer.open() && ranked.isEmpty()) {
        choices.add(button(sight, title, choice, mine.equals(Optional.of(choice))));
      }
    }
    return new VoteCard(
        motion.id(),
        Phrase.link(title, sight.page("motion", motion.id())),
        what(sight, motion),
        sight.names().venue(motion.in()),
        vote.closes().map(sight.moments()::clock),
        mine.map(c -> sight.texts().of("vote." + word(c))),
        vote.votes().containsKey(reader.id()),
        instructions(sight, motion, reader),
        List.copyOf(choices),
        open ? ranked : List.of(),
        List.copyOf(closed),
        sight.texts().of(vote.secret() ? "vote.secret" : "vote.open"));
  }

  private static ChoiceButton button(Sight sight, String title, Choice choice, boolean mine) {
    String label = sight.texts().of("vote." + word(choice));
    return new ChoiceButton(
        word(choice),
        label,
        sight.texts().of("vote.aloud", label.toLowerCase(Locale.ROOT), title),
        mine);
  }

  private static String word(Choice choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  /** The names that a ranked vote puts in order. */
  private static List<String> ranked(Motion motion) {
    return motion.options().stream().map(Motion.Choice::name).toList();
  }

  /** What a motion is to do. */
  public static Phrase what(Sight sight, Motion motion) {
    if (!sight.may(new Legible.Text(motion.id()))) {
      return Phrase.of(sight.texts().of("motion.hidden"));
    }
    return motion
        .deed()
        .map(d -> sight.deeds().of(d).capital())
        .orElseGet(() -> Phrase.of(sight.texts().of("motion.choice")));
  }

  /** What the senders of the reader's seat in the venue instruct on the motion. */
  private static List<Phrase> instructions(Sight sight, Motion motion, PersonId reader) {
    return sight.state().each(Register.INSTRUCTIONS).stream()
        .filter(i -> i.on().equals(motion.id()) && i.body().toString().equals(motion.in()))
        .filter(i -> isSender(sight, i, reader))
        .map(i ->
            sight
                .names()
                .doer(i.sender())
                .capital()
                .plus(" " + sight.texts().of("instruction.says", word(i.choice()))))
        .toList();
  }

  private static boolean isSender(Sight sight, Instruction instruction, PersonId reader) {
    return sight
        .state()
        .body(instruction.body())
        .flatMap(b -> b.seatOf(reader))
        .flatMap((SeatId s) -> sight.state().seat(s))
        .map(Seat::senders)
        .filter(s -> s.contains(instruction.sender()))
        .isPresent();
  }
}
