/**
 * Programs elsewhere that are told when an organisation goes on; none, unless the operator names
 * one.
 */
@NullMarked
package org.commune.server.webhooks;

import org.jspecify.annotations.NullMarked;
