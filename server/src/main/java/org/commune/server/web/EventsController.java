package org.commune.server.web;

import org.commune.server.web.live.Announcements;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events: an event {@code size} whenever entries were added. */
@Controller
class EventsController {
  private final Announcements announcements;

  EventsController(Announcements announcements) {
    this.announcements = announcements;
  }

  @GetMapping(path = "/o/{organisation}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter events(Visit visit) {
    return announcements.listen(visit.hosted().name());
  }
}
