package org.commune.polity.deed;

import java.util.Optional;
import java.util.Set;
import org.commune.charter.language.Says;
import org.commune.charter.measure.Span;
import org.commune.polity.state.BodyId;

/** Publishing, sealing, and getting to see. */
public sealed interface PublicationDeed extends Deed {
  /** Publish a text, or the matter that it names. */
  @Says("Publish a text, or the matter that it names.")
  record Publish(
      String publication,
      Optional<String> text,
      Optional<String> matter,
      Optional<String> tendency,
      boolean dissent)
      implements PublicationDeed {
    /** A publication that is no dissent from a decision. */
    public Publish(
        String publication,
        Optional<String> text,
        Optional<String> matter,
        Optional<String> tendency) {
      this(publication, text, matter, tendency, false);
    }

    @Override
    public Set<String> scope() {
      if (dissent) {
        return Set.of("dissent");
      }
      return tendency.isPresent() && matter.isPresent() ? Set.of("debate") : Set.of();
    }

    @Override
    public Optional<String> onMatter() {
      return matter;
    }
  }

  /** Have a reply printed. */
  @Says("Have a reply printed.")
  record Reply(String publication, String text) implements PublicationDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(publication);
    }
  }

  /** Stop a text before or after it is published. */
  @Says("Stop a text before or after it is published.")
  record RestrictPublication(String publication, Optional<String> ground)
      implements PublicationDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(publication);
    }
  }

  /** Close a record to those who could see it. */
  @Says("Close a record to those who could see it.")
  record SealRecord(String matter, Optional<String> ground, Span during)
      implements PublicationDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(matter);
    }
  }

  /** Open a sealed record. */
  @Says("Open a sealed record.")
  record OpenRecord(String matter) implements PublicationDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(matter);
    }
  }

  /** Address a document to a body. */
  @Says("Address a document to a body.")
  record AddressDocument(String document, BodyId body, Optional<String> text)
      implements PublicationDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }
  }

  /** Lay an addressed document before its body. */
  @Says("Lay an addressed document before its body.")
  record DeliverDocument(String document) implements PublicationDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(document);
    }
  }

  /** Ask to see a document. */
  @Says("Ask to see a document.")
  record RequestDocument(String request, String document) implements PublicationDeed {}

  /** Answer a request to see a document. */
  @Says("Answer a request to see a document.")
  record AnswerRequest(String request, boolean refused, Optional<String> ground)
      implements PublicationDeed {
    @Override
    public Optional<String> onMatter() {
      return Optional.of(request);
    }
  }

  /** Look into files, rolls or accounts. */
  @Says("Look into files, rolls or accounts.")
  record Inspect(String what) implements PublicationDeed {
    @Override
    public Set<String> scope() {
      return Set.of(what);
    }
  }

  /** Lay a report before those to whom it is owed. */
  @Says("Lay a report before those to whom it is owed.")
  record Report(BodyId body, String text, Optional<String> about) implements PublicationDeed {
    @Override
    public Optional<BodyId> onBody() {
      return Optional.of(body);
    }

    @Override
    public Optional<String> onMatter() {
      return about;
    }
  }
}
