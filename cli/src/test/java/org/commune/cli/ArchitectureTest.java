package org.commune.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.commune.cli.planted.left.Left;
import org.commune.cli.planted.right.Right;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The modules")
final class ArchitectureTest {
  /** What each module may know of the others. */
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "charter", Set.of(),
          "count", Set.of(),
          "record", Set.of(),
          "polity", Set.of("charter", "count"),
          "check", Set.of("charter", "polity"),
          "audit", Set.of("charter", "count", "record", "polity"),
          "drift", Set.of("charter", "polity"),
          "cli", Set.of("charter", "count", "record", "polity", "check", "audit", "drift"));

  private static final JavaClasses COMMUNE =
      new ClassFileImporter()
          .importPaths(ARROWS.keySet().stream().map(ArchitectureTest::compiled).toList());

  /** The clock of the machine, and its chance: they enter the core only as fields of an act. */
  private static final Map<String, Set<String>> OUTSIDE =
      Map.of(
          "java.time.Instant", Set.of("now"),
          "java.time.LocalDate", Set.of("now"),
          "java.time.LocalDateTime", Set.of("now"),
          "java.time.ZonedDateTime", Set.of("now"),
          "java.time.OffsetDateTime", Set.of("now"),
          "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
          "java.time.ZoneId", Set.of("systemDefault"),
          "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
          "java.lang.Math", Set.of("random"),
          "java.util.UUID", Set.of("randomUUID"));

  private static final String[] CHANCE = {
    "java.util.Random",
    "java.util.SplittableRandom",
    "java.util.concurrent.ThreadLocalRandom",
    "java.security.SecureRandom"
  };

  private static Path compiled(String module) {
    Path classes = Path.of("..", module, "target", "classes");
    assertThat(classes).as("the module %s, compiled", module).isDirectory();
    return classes;
  }

  static Set<String> modules() {
    return ARROWS.keySet();
  }

  @ParameterizedTest
  @MethodSource("modules")
  @DisplayName("know of each other what the arrows allow, and nothing else")
  void followTheArrows(String module) {
    String[] known =
        ARROWS.getOrDefault(module, Set.of()).stream()
            .map(m -> "org.commune." + m + "..")
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage("org.commune." + module + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackages("org.commune..")
                .or(resideInAnyPackage("org.commune." + module + ".."))
                .or(resideInAnyPackage(known)))
        .check(COMMUNE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"charter", "count", "polity", "record", "check", "audit", "drift"})
  @DisplayName("of the core open no sockets and know nothing of the command line")
  void keepToThemselves(String module) {
    noClasses()
        .that()
        .resideInAPackage("org.commune." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "java.net..", "javax.net..", "java.net.http..")
        .check(COMMUNE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"charter", "count", "polity", "check", "audit", "drift"})
  @DisplayName("of the core know neither the clock nor chance")
  void areDeterministic(String module) {
    deterministic("org.commune." + module + "..").check(COMMUNE);
  }

  /** Keys and nonces are the only chance in records, and there is one place for them. */
  @Test
  @DisplayName("draw nothing by chance in records but keys")
  void drawOnlyKeys() {
    noClasses()
        .that()
        .resideInAPackage("org.commune.record..")
        .and()
        .haveSimpleNameNotContaining("Key")
        .should()
        .dependOnClassesThat(DescribedPredicate.describe("are chance", ArchitectureTest::isChance))
        .check(COMMUNE);
  }

  @Test
  @DisplayName("are caught when they look at the clock")
  void areCaught() {
    JavaClasses planted = new ClassFileImporter().importClasses(LooksAtTheClock.class);
    assertThatThrownBy(() -> deterministic("org.commune.cli..").check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("LooksAtTheClock");
  }

  /** Planted. */
  private static final class LooksAtTheClock {
    private final java.time.Instant now = java.time.Instant.now();

    @Override
    public String toString() {
      return now.toString();
    }
  }

  @Test
  @DisplayName("have institutions that know of each other without going in circles")
  void haveInstitutionsWithoutCycles() {
    withoutCycles("org.commune.polity.engine.(*)..").check(COMMUNE);
    noClasses()
        .that()
        .resideInAPackage("org.commune.polity.engine.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commune.polity.engine")
        .check(COMMUNE);
  }

  @Test
  @DisplayName("are caught when two of their packages know each other")
  void areCaughtInCycles() {
    JavaClasses planted = new ClassFileImporter().importClasses(Left.class, Right.class);
    assertThatThrownBy(() -> withoutCycles("org.commune.cli.planted.(*)..").check(planted))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Cycle detected");
  }

  private static ArchRule withoutCycles(String packages) {
    return slices().matching(packages).should().beFreeOfCycles();
  }

  private static ArchRule deterministic(String packages) {
    return noClasses()
        .that()
        .resideInAPackage(packages)
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("looks at the clock", ArchitectureTest::looksOutside))
        .orShould()
        .dependOnClassesThat(DescribedPredicate.describe("are chance", ArchitectureTest::isChance));
  }

  private static boolean looksOutside(JavaAccess<?> access) {
    return OUTSIDE
        .getOrDefault(access.getTargetOwner().getName(), Set.of())
        .contains(access.getTarget().getName());
  }

  private static boolean isChance(com.tngtech.archunit.core.domain.JavaClass type) {
    return Set.of(CHANCE).contains(type.getName());
  }
}
