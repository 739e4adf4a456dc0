package org.commune.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commune.record.json.CanonicalJson;

/**
 * What makes one value into another, as canonical JSON (docs/record.md, "Changes"). With the value
 * before it determines the value after, and it is as long as what differs: a vote cast writes one
 * vote, however many were cast before.
 */
final class Change {
  private Change() {}

  static String text(Object before, Object after) {
    StringBuilder out = new StringBuilder();
    write(before, after, out);
    return out.toString();
  }

  static void write(Object before, Object after, StringBuilder out) {
    if (before instanceof Record was
        && after instanceof Record is
        && was.getClass().equals(is.getClass())) {
      components(was, is, out);
    } else if (before instanceof Optional<?> was
        && after instanceof Optional<?> is
        && was.isPresent()
        && is.isPresent()) {
      out.append("{\"in\":");
      write(was.orElseThrow(), is.orElseThrow(), out);
      out.append('}');
    } else if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
      mapping(was, is, out);
    } else if (before instanceof Set<?> was && after instanceof Set<?> is) {
      List<String> more = absent(is, was);
      lessAndMore(was.size() + more.size() == is.size() ? List.of() : absent(was, is), more, out);
    } else if (before instanceof List<?> was && after instanceof List<?> is && begins(is, was)) {
      out.append("{\"then\":");
      CanonicalValue.sequence(is.stream().skip(was.size()), out);
      out.append('}');
    } else {
      out.append("{\"be\":");
      CanonicalValue.write(after, out);
      out.append('}');
    }
  }

  /** Only the components that differ. */
  private static void components(Record was, Record is, StringBuilder out) {
    String separator = "{";
    for (CanonicalValue.Component component : CanonicalValue.components(is)) {
      Object before = component.of(was);
      Object after = component.of(is);
      if (!Objects.equals(before, after)) {
        out.append(separator);
        CanonicalJson.quote(component.name(), out);
        out.append(':');
        write(before, after, out);
        separator = ",";
      }
    }
    out.append(separator.equals("{") ? "{}" : "}");
  }

  private static void mapping(Map<?, ?> was, Map<?, ?> is, StringBuilder out) {
    List<String> more = new ArrayList<>();
    int added = 0;
    for (Map.Entry<?, ?> pair : is.entrySet()) {
      Object before = was.get(pair.getKey());
      added += before == null ? 1 : 0;
      if (!pair.getValue().equals(before)) {
        more.add(CanonicalValue.pair(pair));
      }
    }
    boolean nothingLost = was.size() + added == is.size();
    lessAndMore(nothingLost ? List.of() : absent(was.keySet(), is.keySet()), more, out);
  }

  /** The texts of what is in one and not in the other. */
  private static List<String> absent(Set<?> in, Set<?> other) {
    return in.stream().filter(item -> !other.contains(item)).map(CanonicalValue::text).toList();
  }

  private static void lessAndMore(List<String> less, List<String> more, StringBuilder out) {
    out.append("{\"less\":");
    CanonicalValue.sorted(less.stream(), out);
    out.append(",\"more\":");
    CanonicalValue.sorted(more.stream(), out);
    out.append('}');
  }

  private static boolean begins(List<?> longer, List<?> shorter) {
    return longer.size() >= shorter.size() && longer.subList(0, shorter.size()).equals(shorter);
  }
}
