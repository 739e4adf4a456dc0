package org.commune.cli;

import org.commune.record.tlog.Policy;

/** What a receipt rests on, in words. */
final class ReceiptText {
  private ReceiptText() {}

  static String names(Policy.Witnessed witnessed) {
    return witnessed.times().isEmpty()
        ? "nobody: the policy asks for no witness"
        : String.join(", ", witnessed.times().keySet());
  }
}
