package org.commune.cli;

import picocli.CommandLine.Command;

/** The command without a word behind it: it says what there is. */
@Command(
    name = "commune",
    description = "Council democracy as software: charters that are read, compiled and run.",
    mixinStandardHelpOptions = false)
final class CommuneCommand {}
