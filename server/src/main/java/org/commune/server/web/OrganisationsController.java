package org.commune.server.web;

import java.util.List;
import org.commune.charter.language.Charter;
import org.commune.server.organisations.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: which organisations there are. */
@Controller
public class OrganisationsController {
  private final Organisations organisations;

  OrganisationsController(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * An organisation in the list.
   *
   * @param to where its pages begin
   */
  public record Line(String to, String title, String version) {}

  @GetMapping("/")
  String organisations(Model model) {
    List<Line> lines =
        organisations.all().stream()
            .map(hosted -> {
              Charter charter = hosted.current().organisation().law().charter();
              return new Line("/o/" + hosted.name() + "/home", charter.title(), charter.version());
            })
            .toList();
    model.addAttribute("lines", lines);
    return "organisations";
  }
}
