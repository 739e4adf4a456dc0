package org.commune.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.law.Law;
import org.commune.polity.Legible;
import org.commune.polity.Organisation;
import org.commune.polity.Polity;
import org.commune.polity.state.PersonId;
import org.commune.polity.state.State;

/**
 * An organisation as one reader sees it at one instant, now or on a past day.
 *
 * @param base where its pages stand: {@code /o/federation}
 * @param reader who reads; nobody for a visitor who is not known
 * @param size how many entries of the record made it so
 * @param past whether it is looked at as it was
 */
public record Sight(
    String base,
    Organisation organisation,
    Optional<PersonId> reader,
    long size,
    boolean past,
    Texts texts) {

  public Law law() {
    return organisation.law();
  }

  public State state() {
    return organisation.state();
  }

  public ZoneId zone() {
    return law().charter().timezone();
  }

  public Moments moments() {
    return new Moments(state().now(), zone(), texts);
  }

  public Names names() {
    return new Names(this);
  }

  public DeedWords deeds() {
    return new DeedWords(this);
  }

  public boolean may(Legible what) {
    return Polity.mayRead(law(), state(), reader, what);
  }

  /** Whether the reader may see members, seats, decisions and the ledger. */
  public boolean mayReadRegister() {
    return may(new Legible.Register());
  }

  public boolean isReader(PersonId person) {
    return reader.filter(person::equals).isPresent();
  }

  public String title() {
    return law().charter().title();
  }

  /** The address of a page of this organisation, as on the day that is looked at. */
  public String page(String name) {
    return base + "/" + name + (past ? "?asof=" + size : "");
  }

  /** The address of the page about one thing. */
  public String page(String name, String id) {
    return base
        + "/"
        + name
        + "?id="
        + URLEncoder.encode(id, StandardCharsets.UTF_8)
        + (past ? "&asof=" + size : "");
  }

  /** An article cited, with the way to it. */
  public Phrase cite(ArticleNo article) {
    return new Phrase(java.util.List.of(new Phrase.Piece.Cited(article, charter(article))));
  }

  /** Where an article stands. */
  public String charter(ArticleNo article) {
    return page("charter") + "#art-" + article;
  }
}
