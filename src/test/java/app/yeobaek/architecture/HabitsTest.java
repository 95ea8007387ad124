package app.yeobaek.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.arc.Arc;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;

/** Habits that keep the code easy to live in, each with its reason. */
@AnalyzeClasses(packages = "app.yeobaek", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {
    private static final String PROCESSES = "app.yeobaek.localstack..";

    @ArchTest
    static final ArchRule TEXT_IS_PURE = classes()
            .that()
            .resideInAPackage("app.yeobaek.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "app.yeobaek.text..", "org.jspecify.annotations..")
            .because("what every position rests on must be testable in milliseconds");

    @ArchTest
    static final ArchRule IMPORTERS_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage(
                    "app.yeobaek.importing.plaintext..",
                    "app.yeobaek.importing.docx..",
                    "app.yeobaek.importing.html..",
                    "app.yeobaek.importing.hwp..",
                    "app.yeobaek.importing.hwpx..",
                    "app.yeobaek.importing.markdown..",
                    "app.yeobaek.importing.pdf..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..")
            .because("a format is bytes in, a manuscript out: no database, no request");

    @ArchTest
    static final ArchRule TIME_IS_PASSED_IN = noClasses()
            .that()
            .resideOutsideOfPackages(PROCESSES, "app.yeobaek.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test sets the clock; the clock is a parameter");

    @ArchTest
    static final ArchRule NO_SERVICE_LOOKUP = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Arc.class)
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Service)")
            .because("such names fit anything, so anything ends up in them");

    @ArchTest
    static final ArchRule RESOURCES_ARE_NAMED_AND_HIDDEN = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .haveNameMatching(".*(Api|Pages)")
            .andShould()
            .bePackagePrivate()
            .because("the outside calls them by HTTP; inside, one calls the domain");

    @ArchTest
    static final ArchRule ENTITIES_ARE_NOT_ANSWERS = noClasses()
            .that(new DescribedPredicate<>("are views") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getSimpleName().endsWith("View") && type.isRecord();
                }
            })
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.have(
                    new DescribedPredicate<>("a component that is an entity") {
                        @Override
                        public boolean test(JavaClass type) {
                            return type.getFields().stream()
                                    .anyMatch(it -> it.getRawType().isAnnotatedWith(Entity.class));
                        }
                    }))
            .because("a changed column must not change what the API says");

    @ArchTest
    static final ArchRule FIELDS_ARE_PRIVATE = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveModifier(JavaModifier.PRIVATE)
            .because("an entity is changed by its verbs alone");
}
