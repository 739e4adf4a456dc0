package org.commune.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commune.polity.state.PersonId;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens by which programs act for a person, each in one organisation, and for a year at most. */
@Component
@DependsOnDatabaseInitialization
public class ApiTokens {
  private static final Duration LASTING = Duration.ofDays(365);

  private final JdbcClient sql;
  private final Clock clock;

  ApiTokens(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A token as its person sees it.
   *
   * @param id to end it by; it does not let anybody in
   */
  public record Listed(String id, String label, Instant made, Instant expires) {}

  /** Whose a token is, if it is one of that organisation. */
  Optional<PersonId> person(Secret token, String organisation) {
    return sql.sql(
            "select person from api_token where token = ? and organisation = ? and expires > ?")
        .params(token.kept(), organisation, clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) -> new PersonId(row.getString(1)))
        .optional();
  }

  /** A new one; it can be seen only now. */
  public Secret make(String organisation, PersonId person, String label) {
    Secret secret = Secret.random();
    Instant now = clock.instant();
    sql.sql(
            "insert into api_token (token, organisation, person, label, made, expires) values (?, ?,"
                + " ?, ?, ?, ?)")
        .params(
            secret.kept(),
            organisation,
            person.id(),
            label,
            now.atOffset(ZoneOffset.UTC),
            now.plus(LASTING).atOffset(ZoneOffset.UTC))
        .update();
    return secret;
  }

  /** The tokens of a person, the newest first. */
  public List<Listed> of(String organisation, PersonId person) {
    return sql.sql(
            "select encode(sha256(token), 'hex'), label, made, expires from api_token where"
                + " organisation = ? and person = ? order by made desc")
        .params(organisation, person.id())
        .query((row, number) ->
            new Listed(
                row.getString(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant()))
        .list();
  }

  /** Ends a token of a person; nothing happens when it is not theirs. */
  public void end(String organisation, PersonId person, String id) {
    sql.sql(
            "delete from api_token where organisation = ? and person = ? and encode(sha256(token),"
                + " 'hex') = ?")
        .params(organisation, person.id(), id)
        .update();
  }
}
