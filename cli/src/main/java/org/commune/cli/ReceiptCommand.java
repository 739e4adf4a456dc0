package org.commune.cli;

import picocli.CommandLine.Command;

/** `commune receipt`: it says what can be done with receipts. */
@Command(name = "receipt", description = "Make and verify receipts for entries of a record.")
final class ReceiptCommand {}
