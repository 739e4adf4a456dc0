package org.commune.cli;

import java.io.UncheckedIOException;
import java.util.List;
import org.commune.audit.Recording;
import org.commune.record.ForkRefused;
import org.commune.record.OpeningTable;
import org.commune.record.Publisher;
import org.commune.record.entry.FieldPlace;
import org.commune.record.format.ParseFailure;
import org.commune.record.tlog.SignedCheckpoint;

/**
 * A record that is being written: by whom it is published and cosigned, and where the openings of
 * its personal fields are kept.
 *
 * @param name as the user calls it
 */
record RecordWriting(String name, Publisher publisher, Cosigners cosigners, OpeningTable openings) {

  /**
   * Writes part by part, each durable, signed, and shown to the witnesses before the next, and says
   * what came of it. What was erased is deleted only when the record says so.
   *
   * @return whether as many witnesses cosigned the end as the policy asks for, and none gave alarm
   */
  boolean write(Terminal terminal, List<Recording.Part> parts) {
    try {
      for (Recording.Part part : parts) {
        part.texts().forEach(publisher::attach);
        part.openings().forEach(openings::put);
        publisher.publish(part.entries());
        for (FieldPlace place : part.erased()) {
          openings.erase(place);
        }
        cosigners.cosign(publisher);
      }
    } catch (Cosigners.Alarm alarm) {
      terminal
          .err()
          .printf(
              "commune: ALARM, %s. Publish nothing more with this key; compare the record with what"
                  + " the witness holds: commune record compare.%n",
              alarm.getMessage());
      return false;
    } catch (ForkRefused | ParseFailure e) {
      throw new BadInput(name + " cannot go on: " + e.getMessage() + ".");
    } catch (UncheckedIOException e) {
      throw new BadInput(name + " cannot be written: " + e.getMessage() + ".");
    }
    return told(terminal);
  }

  private boolean told(Terminal terminal) {
    SignedCheckpoint head = publisher.latest();
    terminal.err().printf("recorded %d entries, root %s%n", head.size(), head.root());
    cosigners
        .complaints()
        .forEach((witness, why) ->
            terminal.err().printf("witness %s did not cosign: %s%n", witness, why));
    boolean witnessed = cosigners.areEnough(head);
    if (!witnessed) {
      terminal.err().println("commune: fewer witnesses cosigned than the policy asks for.");
    }
    return witnessed;
  }
}
