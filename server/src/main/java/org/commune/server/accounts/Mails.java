package org.commune.server.accounts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commune.server.app.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends mails by the server that is set. In a demo they go nowhere, and lie in a mailbox that
 * anybody may open.
 */
@Component
public class Mails {
  private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
  private static final int KEPT = 100;

  private final Optional<JavaMailSender> sender;
  private final Settings settings;
  private final Deque<Mail> mailbox = new ArrayDeque<>();

  Mails(ObjectProvider<JavaMailSender> sender, Settings settings) {
    this.sender = Optional.ofNullable(sender.getIfAvailable());
    this.settings = settings;
  }

  /** A mail of plain text. */
  public record Mail(String to, String subject, String text) {}

  /** Whether mails reach anybody. */
  public boolean areSent() {
    return settings.demo() || sender.isPresent();
  }

  /** Sends one, in a thread of its own: how long it takes tells nobody whom it went to. */
  void send(Mail mail) {
    if (settings.demo()) {
      keep(mail);
    } else if (sender.isPresent()) {
      Thread.ofVirtual().name("mail").start(() -> deliver(sender.get(), mail));
    }
  }

  private void deliver(JavaMailSender by, Mail mail) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(settings.mailFrom());
    message.setTo(mail.to());
    message.setSubject(mail.subject());
    message.setText(mail.text());
    try {
      by.send(message);
    } catch (MailException e) {
      // The message may name the address: the kind of failure is enough for the log.
      LOG.error("a mail was not sent: {}", e.getClass().getSimpleName());
    }
  }

  private synchronized void keep(Mail mail) {
    mailbox.addFirst(mail);
    while (mailbox.size() > KEPT) {
      mailbox.removeLast();
    }
  }

  /** The mails of a demo, the newest first. */
  public synchronized List<Mail> mailbox() {
    return List.copyOf(mailbox);
  }
}
