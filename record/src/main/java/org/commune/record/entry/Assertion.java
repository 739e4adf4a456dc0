package org.commune.record.entry;

import org.commune.record.format.Bytes;

/**
 * A WebAuthn assertion as the browser gives it (W3C WebAuthn level 3, section 5.2.2).
 *
 * @param credential the id of the credential that signed
 * @param authenticatorData for which site, and whether the user was present and verified
 * @param clientData the JSON that names the challenge
 * @param signature over the authenticator data and the hash of the client data
 */
public record Assertion(
    Bytes credential, Bytes authenticatorData, Bytes clientData, Bytes signature) {}
