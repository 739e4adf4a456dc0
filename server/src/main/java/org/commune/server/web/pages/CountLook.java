package org.commune.server.web.pages;

import java.time.Duration;
import org.commune.count.picture.Look;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The look of counts, which their module brings along. */
@Controller
class CountLook {
  private static final MediaType CSS = new MediaType("text", "css");

  @GetMapping("/count.css")
  ResponseEntity<String> look() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .body(Look.STYLESHEET);
  }
}
