package org.commune.server.demo;

import org.commune.server.accounts.Mails;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The mails of a demo, for anybody to read. */
@Controller
@ConditionalOnProperty("commune.demo")
class MailboxController {
  private final Mails mails;

  MailboxController(Mails mails) {
    this.mails = mails;
  }

  @GetMapping("/mailbox")
  String mailbox(Model model) {
    model.addAttribute("mails", mails.mailbox());
    return "account/mailbox";
  }
}
