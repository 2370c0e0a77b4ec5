package io.ringlight.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The layer rules of the project; each says why it is there. */
@AnalyzeClasses(packages = "io.ringlight", importOptions = ArchitectureTest.OnlyWhatShips.class)
class ArchitectureTest {
  /** Leaves out test classes, those of other modules' test jars too. */
  static final class OnlyWhatShips implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule noPackageCycles =
      slices()
          .matching("io.ringlight.(**)")
          .should()
          .beFreeOfCycles()
          .because("nothing flows back");

  @ArchTest
  static final ArchRule theSnapshotAndTheAlgorithmsStandOnTheJdkAlone =
      classes()
          .that()
          .resideInAnyPackage("io.ringlight.graph", "io.ringlight.ring.algo")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage("java..", "io.ringlight.graph", "io.ringlight.ring.algo"))
          .because("what everything rests on must not move with a library");

  @ArchTest
  static final ArchRule theGeneratorSharesNoCodeWithTheEngine =
      classes()
          .that()
          .resideInAPackage("io.ringlight.sample..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("java..", "io.ringlight.sample.."))
          .because("it checks the engine");

  @ArchTest
  static final ArchRule graphKnowsNobodyAbove =
      noClasses()
          .that()
          .resideInAPackage("io.ringlight.graph..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ringlight.ring..", "io.ringlight.gnn..", "io.ringlight.cli..");

  @ArchTest
  static final ArchRule ringsAndNetworkAreSiblings =
      noClasses()
          .that()
          .resideInAPackage("io.ringlight.ring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ringlight.gnn..", "io.ringlight.cli..")
          .because("ring detection must never load the PyTorch engine");

  @ArchTest
  static final ArchRule theNetworkKnowsNoRings =
      noClasses()
          .that()
          .resideInAPackage("io.ringlight.gnn..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.ringlight.ring..", "io.ringlight.cli..");

  @ArchTest
  static final ArchRule onlyStoreAndExtractKnowDuckDb =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.ringlight.graph.store..", "io.ringlight.graph.extract..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.duckdb..", "java.sql.."));

  @ArchTest
  static final ArchRule onlyOnePackageKnowsTheDriverOfNeo4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ringlight.graph.neo4j..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.neo4j.."));

  @ArchTest
  static final ArchRule onlyTheNetworkKnowsDjl =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.ringlight.gnn.engine", "io.ringlight.gnn.network..")
          .should()
          .dependOnClassesThat(resideInAPackage("ai.djl.."))
          .because(
              "what needs no model must not load the engine, and nothing goes round its start");

  @ArchTest
  static final ArchRule featuresAndDriftStandOnTheSnapshotAlone =
      classes()
          .that()
          .resideInAnyPackage("io.ringlight.gnn.feature..", "io.ringlight.gnn.drift..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                  "java..",
                  "io.ringlight.graph",
                  "io.ringlight.gnn.feature..",
                  "io.ringlight.gnn.drift.."))
          .because("any other model can be trained on them and watched by them");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.ringlight.cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
  static final ArchRule jgraphtIsForOneRingAndForPeers =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.ringlight.ring.explain..", "io.ringlight.ring.peer..", "io.ringlight.bench..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.jgrapht.."))
          .because("it boxes every vertex and edge: never in the hot path");

  @ArchTest
  static final ArchRule onlyTheCommandLineExits =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.ringlight.cli..", "io.ringlight.bench..")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule namesSayWhatAThingIs =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Facade)");
}
