package app.yeobaek.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: src/docs/architecture.md as a test. */
@AnalyzeClasses(packages = "app.yeobaek", importOptions = ImportOption.DoNotIncludeTests.class)
class RingsTest {

    @ArchTest
    static final ArchRule EACH_PACKAGE_IMPORTS_ONLY_LOWER_RINGS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("app.yeobaek..")
            .layer("text")
            .definedBy("app.yeobaek.text..")
            .layer("time")
            .definedBy("app.yeobaek.time..")
            .layer("security")
            .definedBy("app.yeobaek.security..")
            .layer("web")
            .definedBy("app.yeobaek.web..")
            .layer("live")
            .definedBy("app.yeobaek.live..")
            .layer("audit")
            .definedBy("app.yeobaek.audit..")
            .layer("jobs")
            .definedBy("app.yeobaek.jobs..")
            .layer("mail")
            .definedBy("app.yeobaek.mail..")
            .layer("notification")
            .definedBy("app.yeobaek.notification..")
            .layer("tag")
            .definedBy("app.yeobaek.tag..")
            .layer("moderation")
            .definedBy("app.yeobaek.moderation..")
            .layer("people")
            .definedBy("app.yeobaek.people..")
            .layer("brief")
            .definedBy("app.yeobaek.brief..")
            .layer("discussion")
            .definedBy("app.yeobaek.discussion..")
            .layer("annotation")
            .definedBy("app.yeobaek.annotation..")
            .layer("recommendation")
            .definedBy("app.yeobaek.recommendation..")
            .layer("reading")
            .definedBy("app.yeobaek.reading..")
            .layer("revising")
            .definedBy("app.yeobaek.revising..")
            .layer("importing")
            .definedBy("app.yeobaek.importing..")
            .layer("drafting")
            .definedBy("app.yeobaek.drafting..")
            .layer("interchange")
            .definedBy("app.yeobaek.interchange..")
            .layer("admin")
            .definedBy("app.yeobaek.admin..")
            .layer("samples")
            .definedBy("app.yeobaek.samples..")
            .layer("localstack")
            .definedBy("app.yeobaek.localstack..")
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("time")
            .mayNotAccessAnyLayer()
            .whereLayer("security")
            .mayOnlyAccessLayers("time")
            .whereLayer("web")
            .mayOnlyAccessLayers("security", "time")
            .whereLayer("live")
            .mayOnlyAccessLayers("web", "security", "time", "text")
            .whereLayer("audit")
            .mayOnlyAccessLayers("web", "security", "time")
            .whereLayer("jobs")
            .mayOnlyAccessLayers("web", "security", "time")
            .whereLayer("mail")
            .mayOnlyAccessLayers("jobs", "web", "security", "time")
            .whereLayer("notification")
            .mayOnlyAccessLayers(
                    "mail", "audit", "jobs", "discussion", "brief", "people", "live", "web", "security", "time", "text")
            .whereLayer("people")
            .mayOnlyAccessLayers("mail", "audit", "jobs", "live", "web", "security", "time", "text")
            .whereLayer("brief")
            .mayOnlyAccessLayers("audit", "jobs", "people", "live", "web", "security", "time", "text")
            .whereLayer("discussion")
            .mayOnlyAccessLayers("audit", "jobs", "brief", "people", "live", "web", "security", "time", "text")
            .whereLayer("annotation")
            .mayOnlyAccessLayers(
                    "notification",
                    "mail",
                    "audit",
                    "jobs",
                    "discussion",
                    "brief",
                    "people",
                    "live",
                    "web",
                    "security",
                    "time",
                    "text")
            .whereLayer("recommendation")
            .mayOnlyAccessLayers(
                    "notification",
                    "mail",
                    "audit",
                    "jobs",
                    "discussion",
                    "brief",
                    "people",
                    "live",
                    "web",
                    "security",
                    "time",
                    "text")
            .whereLayer("importing")
            .mayOnlyAccessLayers("brief", "people", "live", "web", "security", "time", "text")
            .whereLayer("interchange")
            .mayOnlyAccessLayers("brief", "people", "live", "web", "security", "time", "text")
            .whereLayer("revising")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("localstack")
            .mayNotAccessAnyLayer()
            .whereLayer("localstack")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("samples")
            .mayNotBeAccessedByAnyLayer()
            .because("news travels upward only as events; whoever knows everything can be tested only with everything");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("app.yeobaek.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that import each other are one package in two folders");
}
