package org.commune.count;

/**
 * One thing a rule lays down, for people: "quota", "a whole number: ...", "SSI 2007/42 rule 46".
 */
public record Provision(String subject, String meaning, String source) {}
