package org.commune.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.commune.polity.state.PersonId;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of all browsers, in the database: they outlast a restart, each can be seen by whose
 * it is, and ended at once.
 */
@Component
@DependsOnDatabaseInitialization
public class Sessions {
  /** Unused for so long, a session is over. */
  static final Duration IDLE = Duration.ofDays(14);

  /** However much it is used, it is over then. */
  static final Duration LONGEST = Duration.ofDays(90);

  /** How exactly it is known when a session was used last. */
  private static final Duration SEEN = Duration.ofMinutes(5);

  private static final int REMEMBERED = 50_000;

  private final JdbcClient sql;
  private final Clock clock;
  private final Map<String, Session> known = new ConcurrentHashMap<>();

  Sessions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A session.
   *
   * @param persons who it stands for, by organisation
   */
  record Session(Instant began, Instant seen, Map<String, PersonId> persons) {
    boolean isOver(Instant now) {
      return now.isAfter(began.plus(LONGEST)) || now.isAfter(seen.plus(IDLE));
    }
  }

  /**
   * A session as its person sees it.
   *
   * @param id to end it by; it does not let anybody in
   * @param way how the person signed in
   */
  public record Listed(String id, Instant began, Instant seen, String device, String way) {}

  /** Who a session stands for in an organisation. */
  Optional<PersonId> person(Secret secret, String organisation) {
    return find(secret).flatMap(s -> Optional.ofNullable(s.persons().get(organisation)));
  }

  private Optional<Session> find(Secret secret) {
    String key = HexFormat.of().formatHex(secret.kept());
    Session session = known.get(key);
    if (session == null) {
      session = read(secret).orElse(null);
      if (session == null) {
        return Optional.empty();
      }
      if (known.size() > REMEMBERED) {
        known.clear();
      }
      known.put(key, session);
    }
    Instant now = clock.instant();
    if (session.isOver(now)) {
      known.remove(key);
      return Optional.empty();
    }
    if (now.isAfter(session.seen().plus(SEEN))) {
      sql.sql("update session set seen = ? where token = ?")
          .params(at(now), secret.kept())
          .update();
      known.replace(key, session, new Session(session.began(), now, session.persons()));
    }
    return Optional.of(session);
  }

  private Optional<Session> read(Secret secret) {
    Map<String, PersonId> persons = new HashMap<>();
    sql.sql("select organisation, person from session_person where session = ?")
        .param(secret.kept())
        .query((row, number) -> persons.put(row.getString(1), new PersonId(row.getString(2))))
        .list();
    return sql.sql("select began, seen from session where token = ?")
        .param(secret.kept())
        .query((row, number) ->
            new Session(
                row.getTimestamp(1).toInstant(),
                row.getTimestamp(2).toInstant(),
                Map.copyOf(persons)))
        .optional();
  }

  /**
   * A new session that stands for a person, and for whoever the session before it stood for in
   * other organisations; that one is over, so that nobody who knew it is signed in now.
   *
   * @param device what the browser says it is
   * @param way how the person showed who they are
   */
  @Transactional
  Secret enter(
      Optional<Secret> before, String organisation, PersonId person, String device, String way) {
    Secret secret = Secret.random();
    OffsetDateTime now = at(clock.instant());
    sql.sql("insert into session (token, began, seen, device) values (?, ?, ?, ?)")
        .params(secret.kept(), now, now, device.substring(0, Math.min(device.length(), 200)))
        .update();
    before.ifPresent(old -> {
      sql.sql("update session_person set session = ? where session = ? and organisation <> ?")
          .params(secret.kept(), old.kept(), organisation)
          .update();
      end(old);
    });
    sql.sql(
            "insert into session_person (session, organisation, person, way, since) values (?, ?, ?,"
                + " ?, ?)")
        .params(secret.kept(), organisation, person.id(), way, now)
        .update();
    return secret;
  }

  /** The session no longer stands for anybody in an organisation. */
  void leave(Secret secret, String organisation) {
    sql.sql("delete from session_person where session = ? and organisation = ?")
        .params(secret.kept(), organisation)
        .update();
    known.remove(HexFormat.of().formatHex(secret.kept()));
  }

  private void end(Secret secret) {
    sql.sql("delete from session where token = ?").param(secret.kept()).update();
    known.remove(HexFormat.of().formatHex(secret.kept()));
  }

  /** The sessions of a person, the last used first. */
  public List<Listed> of(String organisation, PersonId person) {
    return sql.sql(
            "select encode(sha256(token), 'hex'), began, seen, device, way from session join"
                + " session_person on session = token where organisation = ? and person = ? order by"
                + " seen desc")
        .params(organisation, person.id())
        .query((row, number) ->
            new Listed(
                row.getString(1),
                row.getTimestamp(2).toInstant(),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5)))
        .list();
  }

  /** Ends a session of a person, from now on everywhere; nothing happens when it is not theirs. */
  public void end(String organisation, PersonId person, String id) {
    sql.sql(
            "delete from session_person where organisation = ? and person = ? and"
                + " encode(sha256(session), 'hex') = ?")
        .params(organisation, person.id(), id)
        .update();
    known.clear();
  }

  /** Ends all sessions of a person. */
  public void endAll(String organisation, PersonId person) {
    sql.sql("delete from session_person where organisation = ? and person = ?")
        .params(organisation, person.id())
        .update();
    known.clear();
  }

  /** Forgets what is over. */
  @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
  void tidy() {
    Instant now = clock.instant();
    sql.sql("delete from session where began < ? or seen < ?")
        .params(at(now.minus(LONGEST)), at(now.minus(IDLE)))
        .update();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
