package org.commune.server.page.founding;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.commune.server.page.Texts;

/**
 * What pages outside of any organisation have around them.
 *
 * @param guards hidden fields of every form by name, against forged requests
 * @param asset where a file of the look or a script lies, by its name
 * @param founding whether an organisation can be founded here
 */
public record Plain(
    Texts texts, Map<String, String> guards, UnaryOperator<String> asset, boolean founding) {}
