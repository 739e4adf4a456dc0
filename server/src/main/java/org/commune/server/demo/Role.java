package org.commune.server.demo;

import org.commune.polity.state.PersonId;

/**
 * Somebody whom a visitor can be.
 *
 * @param key its name in addresses
 * @param title what the person is
 * @param about what there is to do for the person, in a sentence
 */
public record Role(String key, String title, PersonId person, String about) {}
