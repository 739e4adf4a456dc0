package org.commune.server.app;

import org.commune.record.Source;
import org.commune.server.publishing.RecordHome;
import org.springframework.stereotype.Component;

/** The published records of the organisations of this server. */
@Component
public class Records {
  private final Settings settings;

  Records(Settings settings) {
    this.settings = settings;
  }

  /** Where the record of an organisation lies. */
  public RecordHome home(String organisation) {
    return RecordHome.in(settings.data(), settings.guards(), organisation);
  }

  /** Its files, for reading. */
  public Source of(String organisation) {
    return home(organisation).source();
  }
}
