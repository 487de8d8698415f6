package org.accessdesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The arrows of the house: Main → cli → app → ui → service → api, store, platform → model. Each rule is also shown a house in which it is
 * broken, {@code org.accessdesk.crooked}, to prove that it can fail.
 */
class ArchitectureTest {
    private static final String HOUSE = "org.accessdesk";
    private static final String CROOKED = "org.accessdesk.crooked";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(HOUSE);
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(CROOKED);

    static Stream<Named<ArchRule>> rules() {
        return new Rules(HOUSE).all().stream().map(r -> Named.of(r.getDescription(), r));
    }

    static Stream<Named<ArchRule>> crooked() {
        return new Rules(CROOKED).all().stream().map(r -> Named.of(r.getDescription(), r));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("crooked")
    void canFail(ArchRule rule) {
        assertThat(rule.evaluate(WRONG).hasViolation()).isTrue();
    }

    /** The rules of a house of that root package. */
    private record Rules(String root) {

        List<ArchRule> all() {
            return Stream.of(arrows(), userInterface(), calls()).flatMap(List::stream)
                    .map(r -> r.allowEmptyShould(true)).toList();
        }

        private List<ArchRule> arrows() {
            return List.of(//
                    classes().that(in("model")).should().onlyDependOnClassesThat(resideInAnyPackage(root + ".model..",
                            "java..", "javax.crypto..", "org.jspecify.."))
                            .as("model imports only the JDK and jspecify"),
                    onlyUses("files"), onlyUses("api", "model"), onlyUses("store", "model", "files"),
                    onlyUses("platform", "model", "files"), onlyUses("demo", "model"),
                    onlyUses("service", "api", "store", "platform", "model", "files"),
                    onlyUses("ui", "service", "api", "model"),
                    nothingImports(resideInAPackage(root), "nothing imports the root package"),
                    nothingImports(in("cli"), "only Main imports the commands", "cli"),
                    nothingImports(in("app"), "only Main and the commands import app", "cli", "app"),
                    nothingImports(in("api.http", "api.json", "api.query", "api.resource"),
                            "only api imports the insides of api", "api"),
                    slices().matching(root + ".(**)").should().beFreeOfCycles().as("packages form no circles"),
                    noClasses().that(in("model.id", "model.message", "model.account", "model.snapshot", "model.access")
                            .or(resideInAPackage(root + ".model")))
                            .should().dependOnClassesThat(in("model.change", "model.rule"))
                            .as("the plain model knows neither changes nor rules"));
        }

        private List<ArchRule> userInterface() {
            return List.of(//
                    noClasses().that(in("ui").and(not(in("ui.capture")))).should()
                            .dependOnClassesThat(in("api").and(not(apiValues())))
                            .as("ui knows of api only the values that services hand on"),
                    noClasses().that(in("ui")).and().haveSimpleNameEndingWith("ViewModel").should()
                            .dependOnClassesThat().resideInAPackage("javafx.scene..")
                            .as("a view model knows no nodes"),
                    noClasses().that(in("ui")).and().haveSimpleNameEndingWith("View").should()
                            .dependOnClassesThat(in("service").or(in("api").and(not(apiValues()))))
                            .as("a view knows its view model and values only"),
                    noClasses().that(in("ui.kit")).should().dependOnClassesThat(in("ui").and(not(in("ui.kit"))))
                            .as("ui.kit knows no screen"),
                    noClasses().that(in("model", "service", "api", "store", "platform", "demo")).should()
                            .dependOnClassesThat().resideInAPackage("javafx..").as("JavaFX is for ui alone"));
        }

        private List<ArchRule> calls() {
            return List.of(//
                    noClasses().that().doNotHaveFullyQualifiedName(root + ".Main").should()
                            .accessField(System.class, "out").orShould().accessField(System.class, "err")
                            .as("only Main prints"),
                    noClasses().that(in("ui", "service")).should().accessTargetWhere(startsAThread())
                            .as("threads are started by Tasks"),
                    classes().that().resideOutsideOfPackages(root, root + ".app..", root + ".cli..")
                            .should(beOneAtMostThat(callsRunLater()))
                            .as("besides the start one place runs things on the FX thread"),
                    noClasses().should().accessTargetWhere(named("setStyle")).as("styles are in style sheets"),
                    noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..")
                            .as("logs go through SLF4J"),
                    noClasses().that(not(belongToOpenFiles())).should()
                            .dependOnClassesThat(
                                    resideInAPackage("com.sun..").and(not(resideInAPackage("com.sun.jna.."))))
                            .as("nothing but OpenFiles uses the insides of the JDK or JavaFX"));
        }

        /** macOS tells of opened files only by JavaFX's insides. */
        private DescribedPredicate<JavaClass> belongToOpenFiles() {
            return describe("belong to OpenFiles", c -> c.getName().startsWith(root + ".app.OpenFiles"));
        }

        /** Classes of packages below the root that are not in {@code importers} must not use what {@code is}. */
        private ArchRule nothingImports(DescribedPredicate<JavaClass> is, String rule, String... importers) {
            return noClasses().that(resideInAPackage(root + ".*..").and(not(in(importers)))).should()
                    .dependOnClassesThat(is).as(rule);
        }

        private ArchRule onlyUses(String part, String... others) {
            var allowed = new ArrayList<>(List.of(part));
            allowed.addAll(List.of(others));
            return noClasses().that(in(part)).should()
                    .dependOnClassesThat(resideInAPackage(root + "..").and(not(in(allowed.toArray(String[]::new)))))
                    .as(part + " imports of the house only " + String.join(", ", others));
        }

        private DescribedPredicate<JavaClass> in(String... parts) {
            return resideInAnyPackage(Stream.of(parts).map(p -> root + "." + p + "..").toArray(String[]::new));
        }

        private static DescribedPredicate<JavaClass> apiValues() {
            var names = Set.of("Cancellation", "ApiToken", "MembershipEndpoint");
            return describe("values of the port",
                    c -> names.contains(c.getName().substring(c.getPackageName().length() + 1).split("\\$", 2)[0]));
        }

        private static DescribedPredicate<JavaAccess<?>> startsAThread() {
            return describe("starts a thread",
                    a -> a.getTargetOwner().isAssignableTo(Thread.class) && Set.of(JavaConstructor.CONSTRUCTOR_NAME,
                            "ofPlatform", "ofVirtual", "startVirtualThread").contains(a.getName()));
        }

        private static DescribedPredicate<JavaAccess<?>> named(String name) {
            return describe("is named " + name, a -> a.getName().equals(name));
        }

        private static DescribedPredicate<JavaClass> callsRunLater() {
            return describe("calls Platform.runLater",
                    c -> c.getAccessesFromSelf().stream().anyMatch(a -> a.getName().equals("runLater")
                            && a.getTargetOwner().getName().equals("javafx.application.Platform")));
        }
    }

    private static ArchCondition<JavaClass> beOneAtMostThat(DescribedPredicate<JavaClass> is) {
        return new ArchCondition<>("be one at most that " + is.getDescription()) {
            private final List<JavaClass> found = new ArrayList<>();

            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (is.test(item)) {
                    found.add(item);
                }
            }

            @Override
            public void finish(ConditionEvents events) {
                found.stream().skip(1).forEach(
                        c -> events.add(SimpleConditionEvent.violated(c, c.getName() + " " + is.getDescription())));
            }
        };
    }
}
