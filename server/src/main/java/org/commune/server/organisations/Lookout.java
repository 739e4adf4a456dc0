package org.commune.server.organisations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks around now and then for organisations that nobody leads. */
@Component
class Lookout {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  private final Organisations organisations;

  Lookout(Organisations organisations) {
    this.organisations = organisations;
  }

  @Scheduled(fixedDelay = 2_000, initialDelay = 2_000)
  void look() {
    try {
      organisations.lookAround();
    } catch (DataAccessException e) {
      LOG.warn("the database cannot be asked for organisations: {}", e.getMessage());
    }
  }
}
