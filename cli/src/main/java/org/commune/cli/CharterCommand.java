package org.commune.cli;

import picocli.CommandLine.Command;

/** `commune charter`: it says what can be done with charters. */
@Command(name = "charter", description = "Check, print and compare charters.")
final class CharterCommand {}
