package org.commune.polity.engine.suggesting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commune.polity.deed.Deed;

/** For each kind of deed, how instances of it are thought of. */
final class Kinds {
  private final Map<Class<? extends Deed>, Function<Asker, Stream<? extends Deed>>> all =
      new LinkedHashMap<>();

  <D extends Deed> Kinds of(Class<D> kind, Function<Asker, Stream<? extends Deed>> instances) {
    all.put(kind, instances);
    return this;
  }

  Map<Class<? extends Deed>, Function<Asker, Stream<? extends Deed>>> all() {
    return all;
  }
}
