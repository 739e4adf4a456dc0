package org.commune.server.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets, as {@code commune.*} or {@code COMMUNE_*}.
 *
 * @param data where the database of the server's own, the records and the keys lie
 * @param guard where the memory of what was signed lies, best on another disk; without it, in the
 *     data folder
 * @param dbUrl the JDBC address of a database elsewhere; without it the server runs its own
 * @param dbUser who the server is there
 * @param dbPassword and how it shows it
 * @param site the address under which people reach the server, such as {@code
 *     https://union.example}; without it, this machine alone
 * @param mailFrom the sender of mails, where a mail server is set ({@code spring.mail.host})
 * @param demo whether anybody may act as any person, for a look around
 */
@ConfigurationProperties("commune")
public record Settings(
    Path data,
    Optional<Path> guard,
    Optional<String> dbUrl,
    Optional<String> dbUser,
    Optional<String> dbPassword,
    Optional<URI> site,
    @DefaultValue("commune@localhost") String mailFrom,
    @DefaultValue("false") boolean demo) {

  /** The folder of what was signed. */
  public Path guards() {
    return guard.orElseGet(() -> data.resolve("guard"));
  }
}
