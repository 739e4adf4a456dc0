package org.commune.charter.language;

import java.util.List;

@Says(
    value = "Documents that other articles name together as a subject.",
    example = "documents: {foundation_documents: {titles: [Debian Social Contract]}}")
public record DocumentSet(
    @Says(value = "Their titles.", example = "[Social Contract]") List<String> titles) {}
