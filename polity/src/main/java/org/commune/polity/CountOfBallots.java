package org.commune.polity;

import org.commune.count.CountSheet;
import org.commune.count.CountingRule;

/** A count of ballots, stage by stage, and the rule that was applied. */
public record CountOfBallots(CountingRule rule, CountSheet sheet) {}
