package org.commune.server.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commune.polity.state.PersonId;
import org.commune.record.entry.Assertion;
import org.commune.record.entry.CredentialKey;
import org.commune.record.entry.Registration;
import org.commune.record.entry.Site;
import org.commune.record.format.Base64Text;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.format.VerificationFailure;
import org.commune.record.tlog.Hash;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Passkeys (W3C WebAuthn level 3) of persons, for signing in. They are verified by the same code
 * that verifies members' signatures under acts, years later and without this server.
 *
 * <p>A key that signs acts is enrolled by an act besides: that it is its person's, the record says.
 */
@Component
@DependsOnDatabaseInitialization
public class Passkeys {
  private static final String SIGN_IN = "sign in to ";
  private static final String ADD = "add a key in ";

  private final JdbcClient sql;
  private final Clock clock;
  private final Challenges challenges;
  private final SiteAddress site;

  Passkeys(JdbcClient sql, Clock clock, Challenges challenges, SiteAddress site) {
    this.sql = sql;
    this.clock = clock;
    this.challenges = challenges;
    this.site = site;
  }

  /**
   * A passkey as its person sees it.
   *
   * @param credential what it is called
   * @param label by which the person knows it
   */
  public record Listed(String credential, String label, Instant added, Optional<Instant> used) {}

  /** The challenge for somebody who wants to sign in. */
  Hash toSignIn(String organisation) {
    return challenges.give(SIGN_IN + organisation);
  }

  /** The challenge for a person who adds a passkey. */
  Hash toAdd(String organisation, PersonId person) {
    return challenges.give(ADD + organisation + " for " + person);
  }

  /**
   * Who answered a challenge.
   *
   * @throws VerificationFailure when it was not given, or the answer is not that of a known passkey
   */
  PersonId signedIn(String organisation, Hash challenge, Assertion answer)
      throws VerificationFailure {
    if (!challenges.use(challenge, SIGN_IN + organisation)) {
      throw new VerificationFailure("this took too long; try again");
    }
    String credential = Base64Text.encodeUrl(answer.credential().toArray());
    Known known =
        sql.sql("select person, key from passkey where organisation = ? and credential = ?")
            .params(organisation, credential)
            .query((row, number) -> new Known(new PersonId(row.getString(1)), row.getString(2)))
            .optional()
            .orElseThrow(
                () -> new VerificationFailure("this passkey is not known in this organisation"));
    try {
      answer.verify(site(), challenge, CredentialKey.ofCose(Base64Text.decodeUrl(known.key())));
    } catch (ParseFailure e) {
      throw new IllegalStateException("a passkey in the database", e);
    }
    sql.sql("update passkey set used = ? where organisation = ? and credential = ?")
        .params(clock.instant().atOffset(ZoneOffset.UTC), organisation, credential)
        .update();
    return known.person();
  }

  private record Known(PersonId person, String key) {}

  /**
   * Adds the passkey that a browser made for a person who is signed in.
   *
   * @return what was added, to be enrolled by an act as well where acts are signed
   * @throws VerificationFailure when it is not the answer to the challenge
   */
  Registration add(
      String organisation,
      PersonId person,
      Hash challenge,
      Bytes clientData,
      Bytes authenticatorData,
      String label)
      throws VerificationFailure {
    if (!challenges.use(challenge, ADD + organisation + " for " + person)) {
      throw new VerificationFailure("this took too long; try again");
    }
    Registration made = Registration.verified(site(), challenge, clientData, authenticatorData);
    int added =
        sql.sql(
                "insert into passkey (organisation, person, credential, key, label, added) values"
                    + " (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .params(
                organisation,
                person.id(),
                Base64Text.encodeUrl(made.credential().toArray()),
                Base64Text.encodeUrl(made.key().cose().toArray()),
                label,
                clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (added == 0) {
      throw new VerificationFailure("this passkey is known already");
    }
    return made;
  }

  /** The passkeys of a person, the oldest first. */
  public List<Listed> of(String organisation, PersonId person) {
    return sql.sql(
            "select credential, label, added, used from passkey where organisation = ? and person ="
                + " ? order by added")
        .params(organisation, person.id())
        .query((row, number) ->
            new Listed(
                row.getString(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                Optional.ofNullable(row.getTimestamp(4)).map(java.sql.Timestamp::toInstant)))
        .list();
  }

  /** Forgets a passkey of a person; nothing happens when it is not theirs. */
  public void remove(String organisation, PersonId person, String credential) {
    sql.sql("delete from passkey where organisation = ? and person = ? and credential = ?")
        .params(organisation, person.id(), credential)
        .update();
  }

  /** Where passkeys of this server are used. */
  Site site() {
    return new Site("sign-in", site.relyingParty(), Set.of(site.origin()));
  }
}
