package org.commune.server.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Unbinder;
import org.commune.record.entry.Entry;
import org.commune.record.format.Bytes;
import org.commune.record.format.ParseFailure;
import org.commune.record.json.CanonicalJson;
import org.commune.record.json.Json;
import org.commune.record.tlog.EntryBundle;
import org.commune.record.tlog.TileName;
import org.commune.server.app.Records;
import org.commune.server.journal.Journals;
import org.commune.server.web.Readings;
import org.commune.server.web.TryLater;
import org.commune.server.web.Visit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The record: its entries, receipts for them, and its files as a C2SP tlog-tiles log. */
@RestController
class RecordController {
  private static final int MOST = 500;

  /** The names that a record's files have, and no other way into the folder. */
  private static final Pattern FILE =
      Pattern.compile(
          "checkpoint|checkpoints/[x0-9/]{1,80}|blob/[0-9a-f]{64}"
              + "|tile/([0-9]{1,2}|entries)/[x0-9/]{1,80}(\\.p/[0-9]{1,3})?");

  private final Journals journals;
  private final Records records;

  RecordController(Journals journals, Records records) {
    this.journals = journals;
    this.records = records;
  }

  /**
   * An entry.
   *
   * @param entry empty where the visitor may not read it
   */
  record Line(long index, Optional<Json> entry) {}

  /** The entries of the record from an index on. */
  @GetMapping("/api/o/{organisation}/record")
  List<Line> entries(
      Visit visit,
      @RequestParam(defaultValue = "0") long from,
      @RequestParam(defaultValue = "100") int limit) {
    ReadController.register(visit);
    long start = Math.clamp(from, 0, visit.current().size());
    long end = Math.min(visit.current().size(), start + Math.clamp(limit, 1, MOST));
    List<Line> lines = new ArrayList<>();
    for (Bytes bytes : journals.entries(visit.hosted().name(), start, end)) {
      lines.add(new Line(start + lines.size(), readable(visit, bytes)));
    }
    return lines;
  }

  private static Optional<Json> readable(Visit visit, Bytes bytes) {
    try {
      return Readings.mayRead(visit, Entry.parse(bytes))
          ? Optional.of(CanonicalJson.parse(bytes))
          : Optional.empty();
    } catch (ParseFailure e) {
      throw new IllegalStateException("an entry in the journal", e);
    }
  }

  /** The proof that an entry stands in the record (C2SP tlog-proof), for whoever may read it. */
  @GetMapping(
      path = "/api/o/{organisation}/record/{index}/receipt",
      produces = MediaType.TEXT_PLAIN_VALUE)
  String receipt(Visit visit, @PathVariable long index) {
    if (journals.entries(visit.hosted().name(), index, index + 1).stream()
        .noneMatch(bytes -> readable(visit, bytes).isPresent())) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "There is no such entry, or it is not for you to read.");
    }
    try {
      return visit.hosted().publishing().receipt(index).bytes().text();
    } catch (IllegalArgumentException e) {
      throw new TryLater("It is entered, and not published yet");
    } catch (ParseFailure e) {
      throw new IllegalStateException("a receipt of our own", e);
    }
  }

  /** The charter in force, as the charter language has it, in JSON. */
  @GetMapping("/api/o/{organisation}/charter")
  Json charter(Visit visit) {
    return org.commune.audit.NodeJson.of(
        Unbinder.unbind(visit.current().organisation().law().charter(), Charter.class));
  }

  /**
   * A file of the record. Hashes and checkpoints are for everybody; what entries say, for those who
   * may read every entry of the file.
   */
  @GetMapping("/o/{organisation}/log/{*file}")
  ResponseEntity<byte[]> file(Visit visit, @PathVariable String file) {
    String name = file.substring(1);
    if (!FILE.matcher(name).matches()) {
      throw none();
    }
    Bytes bytes = records.of(visit.hosted().name()).read(name).orElseThrow(RecordController::none);
    boolean open = !name.startsWith("blob/") && !name.startsWith("tile/entries/");
    if (name.startsWith("blob/")) {
      ReadController.register(visit);
    } else if (!open) {
      all(visit, name, bytes);
    }
    return ResponseEntity.ok()
        .cacheControl(
            name.equals("checkpoint")
                ? CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic()
                : open
                    ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
                    : CacheControl.noStore())
        .contentType(
            name.startsWith("checkpoint")
                ? new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8)
                : MediaType.APPLICATION_OCTET_STREAM)
        .body(bytes.toArray());
  }

  private static void all(Visit visit, String name, Bytes bytes) {
    ReadController.register(visit);
    try {
      for (Bytes entry : EntryBundle.parse(bytes, width(name)).entries()) {
        if (!Readings.mayRead(visit, Entry.parse(entry))) {
          throw new ResponseStatusException(
              HttpStatus.FORBIDDEN,
              "This file holds entries that you may not read, such as votes of a secret ballot."
                  + " Read the others one by one.");
        }
      }
    } catch (ParseFailure e) {
      throw new IllegalStateException("a bundle of the record", e);
    }
  }

  private static int width(String name) {
    int part = name.indexOf(".p/");
    return part < 0 ? TileName.FULL : Integer.parseInt(name.substring(part + 3));
  }

  private static ResponseStatusException none() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "The record has no such file.");
  }
}
