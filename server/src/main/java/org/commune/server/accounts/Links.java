package org.commune.server.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commune.polity.state.PersonId;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that let somebody in once, and where they are sent. */
@Component
@DependsOnDatabaseInitialization
public class Links {
  /** How long a link in a mail is good. */
  public static final Duration BY_MAIL = Duration.ofMinutes(20);

  private final JdbcClient sql;
  private final Clock clock;
  private final SiteAddress site;

  Links(JdbcClient sql, Clock clock, SiteAddress site) {
    this.sql = sql;
    this.clock = clock;
    this.site = site;
  }

  /** A new link for a person; it can be seen only now. */
  public String make(String organisation, PersonId person, Duration lasting) {
    Secret secret = Secret.random();
    sql.sql("delete from link where expires < ?")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    sql.sql("insert into link (token, organisation, person, expires) values (?, ?, ?, ?)")
        .params(
            secret.kept(),
            organisation,
            person.id(),
            clock.instant().plus(lasting).atOffset(ZoneOffset.UTC))
        .update();
    return site.origin() + "/o/" + organisation + "/sign-in/link?token=" + secret.text();
  }

  /** Whom a link lets in; from now on it lets in nobody. */
  Optional<PersonId> use(String organisation, Secret secret) {
    return sql.sql(
            "delete from link where token = ? and organisation = ? and expires > ? returning person")
        .params(secret.kept(), organisation, clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, number) -> new PersonId(row.getString(1)))
        .optional();
  }

  /** Who gets mail at an address; several persons may share one. */
  List<PersonId> at(String organisation, String address) {
    return sql.sql(
            "select person from address where organisation = ? and lower(address) = lower(?) order"
                + " by person limit 10")
        .params(organisation, address.strip())
        .query((row, number) -> new PersonId(row.getString(1)))
        .list();
  }

  /** The address of a person. */
  public Optional<String> address(String organisation, PersonId person) {
    return sql.sql("select address from address where organisation = ? and person = ?")
        .params(organisation, person.id())
        .query((row, number) -> row.getString(1))
        .optional();
  }

  /** From now on the person gets mail there. */
  public void put(String organisation, PersonId person, String address) {
    sql.sql(
            "insert into address (organisation, person, address) values (?, ?, ?) on conflict"
                + " (organisation, person) do update set address = excluded.address")
        .params(organisation, person.id(), address.strip())
        .update();
  }
}
