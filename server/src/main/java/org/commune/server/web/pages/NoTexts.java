package org.commune.server.web.pages;

import java.util.List;
import java.util.Optional;
import org.commune.record.Source;
import org.commune.record.format.Bytes;

/** Nothing beside the entries: enough to read them, not to live by them. */
record NoTexts() implements Source {
  @Override
  public Optional<Bytes> read(String name) {
    return Optional.empty();
  }

  @Override
  public Optional<List<String>> names() {
    return Optional.empty();
  }
}
