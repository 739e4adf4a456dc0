/**
 * How people reach the organisations over the web: who is asking, how an act is handed in and what
 * is answered. No handler changes anything itself: it hands an act to the sequencer.
 */
@NullMarked
package org.commune.server.web;

import org.jspecify.annotations.NullMarked;
