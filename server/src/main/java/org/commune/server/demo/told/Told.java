package org.commune.server.demo.told;

import java.util.List;
import org.commune.polity.Organisation;
import org.commune.server.journal.Page;

/**
 * An organisation and the journal that made it.
 *
 * @param name as it stands in addresses
 * @param pages all that happened, in order, from the charter on
 */
public record Told(String name, Organisation organisation, List<Page> pages) {
  public Told {
    pages = List.copyOf(pages);
  }

  /** How many entries it has. */
  public long size() {
    return pages.stream().mapToLong(p -> p.rows().size()).sum();
  }
}
