package org.commune.polity.engine.amendments;

import java.util.List;
import org.commune.charter.CharterFile;
import org.commune.charter.language.ArticleNo;
import org.commune.charter.language.Charter;
import org.commune.charter.yaml.Unbinder;
import org.commune.charter.yaml.YamlWriter;
import org.commune.polity.Ground;

/** Whether a charter still holds together after a change: a change that breaks it is refused. */
final class Soundness {
  private Soundness() {}

  static List<Ground> flaws(Charter charter, ArticleNo article) {
    String text = YamlWriter.write(Unbinder.unbind(charter));
    return switch (CharterFile.read("the charter as amended", text)) {
      case CharterFile.Outcome.Read read -> List.of();
      case CharterFile.Outcome.Refused(var problems) ->
          problems.all().stream()
              .map(p ->
                  new Ground(
                      article, "the charter would not hold together: " + p.wrong(), p.mend()))
              .toList();
    };
  }
}
