package org.commune.charter.comparing;

/** One or several changes of a kind, said in a sentence. */
public record Sentence(Kind kind, String says) {}
