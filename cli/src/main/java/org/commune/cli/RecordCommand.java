package org.commune.cli;

import picocli.CommandLine.Command;

/** `commune record`: it says what can be done with records. */
@Command(name = "record", description = "Verify and compare records, and have them forget.")
final class RecordCommand {}
