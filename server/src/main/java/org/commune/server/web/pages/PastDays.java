package org.commune.server.web.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commune.polity.Organisation;
import org.commune.server.organisations.Organisations;
import org.springframework.stereotype.Component;

/** Organisations as they were on past days, the last few that were looked at kept. */
@Component
class PastDays {
  private static final int KEPT = 16;

  private final Organisations organisations;
  private final Map<Day, Organisation> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, Organisation> eldest) {
          return size() > KEPT;
        }
      };

  private record Day(String organisation, long size) {}

  PastDays(Organisations organisations) {
    this.organisations = organisations;
  }

  /** One after the other: living a long life again takes the machine for a while. */
  synchronized Organisation of(String organisation, long size) {
    Day day = new Day(organisation, size);
    Organisation known = kept.get(day);
    if (known == null) {
      known = organisations.asOf(organisation, size);
      kept.put(day, known);
    }
    return known;
  }
}
