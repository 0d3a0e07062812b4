package dev.blotter.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.blotter.architecture.Modules.JAVA_BASE;
import static dev.blotter.architecture.Modules.in;
import static dev.blotter.architecture.Modules.packageOf;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Which way the arrows point: what each module may know, as a list of what is allowed.
@AnalyzeClasses(packages = Modules.ROOT, importOptions = DoNotIncludeTests.class)
class ArrowsTest {

    private static final DescribedPredicate<JavaClass> PURE_JAVA = resideInAnyPackage(
                    "java.lang..",
                    "java.math",
                    "java.util",
                    "java.util.concurrent..",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.time..",
                    "java.nio.charset",
                    "java.security")
            .as("pure Java");

    private static final DescribedPredicate<JavaClass> NULLABLE = resideInAnyPackage("org.jspecify.annotations");

    private static final DescribedPredicate<JavaClass> SQL = resideInAnyPackage("java.sql..", "javax.sql..");

    private static final DescribedPredicate<JavaClass> POOL_RETRIES_AND_CACHE =
            resideInAnyPackage("com.zaxxer.hikari..", "io.github.resilience4j..", "org.ehcache..", "org.slf4j");

    private static final DescribedPredicate<JavaClass> TEST_LIBRARIES = resideInAnyPackage(
            "org.junit.jupiter..", "org.junit.platform..", "org.opentest4j..", "org.assertj..", "net.jqwik..");

    private static final DescribedPredicate<JavaClass> OUTSIDE =
            not(resideInAnyPackage(Modules.ROOT + "..")).as("any library");

    /// The adapters' packages that implement the ports of operations.
    private static final DescribedPredicate<JavaClass> CARE =
            resideInAnyPackage(Modules.packageOf("postgres.operations"), Modules.packageOf("sqlite.operations"));

    @ArchTest
    static final ArchRule domain = only("domain", PURE_JAVA);

    @ArchTest
    static final ArchRule application = only("application", JAVA_BASE.or(NULLABLE), "domain");

    @ArchTest
    static final ArchRule operations = only("operations", JAVA_BASE.or(NULLABLE));

    @ArchTest
    static final ArchRule contract =
            only("contract", JAVA_BASE.or(NULLABLE).or(TEST_LIBRARIES), "domain", "application");

    @ArchTest
    static final ArchRule jdbc =
            only("jdbc", JAVA_BASE.or(NULLABLE).or(SQL).or(POOL_RETRIES_AND_CACHE), "domain", "application");

    @ArchTest
    static final ArchRule postgres = only("postgres", OUTSIDE, "domain", "application", "jdbc", "operations");

    @ArchTest
    static final ArchRule sqlite = only("sqlite", OUTSIDE, "domain", "application", "jdbc", "operations");

    @ArchTest
    static final ArchRule http = only("http", OUTSIDE, "domain", "application", "operations");

    @ArchTest
    static final ArchRule imports = only(
            "imports",
            JAVA_BASE.or(NULLABLE).or(resideInAnyPackage("com.fasterxml.jackson.core..")),
            "domain",
            "application");

    @ArchTest
    static final ArchRule bootstrap = only(
            "bootstrap",
            OUTSIDE,
            "domain",
            "application",
            "operations",
            "jdbc",
            "postgres",
            "sqlite",
            "http",
            "imports");

    /// It starts the product as its users do, reads recorded flow, and knows how its databases are reached.
    @ArchTest
    static final ArchRule benchmarks =
            only("benchmarks", OUTSIDE, "domain", "application", "jdbc", "postgres", "imports", "bootstrap");

    /// It wraps the ports of the product's store, and otherwise stays outside.
    @ArchTest
    static final ArchRule torture = only("torture", OUTSIDE, "domain", "application", "jdbc", "bootstrap");

    /// The book and the care of its database meet only where the program is put together, and over HTTP.
    @ArchTest
    static final ArchRule care_of_a_database_sees_no_book = noClasses()
            .that(CARE)
            .should()
            .dependOnClassesThat(in("domain", "application", "jdbc")
                    .or(in("postgres", "sqlite").and(not(CARE))));

    @ArchTest
    static final ArchRule the_book_sees_no_care = noClasses()
            .that(in("postgres", "sqlite").and(not(CARE)))
            .should()
            .dependOnClassesThat(in("operations").or(CARE));

    @ArchTest
    static final ArchRule every_class_is_in_a_module = classes()
            .should()
            .resideInAnyPackage(Modules.packages(
                    "domain",
                    "application",
                    "operations",
                    "contract",
                    "jdbc",
                    "postgres",
                    "sqlite",
                    "http",
                    "imports",
                    "bootstrap",
                    "benchmarks",
                    "torture"));

    private static ArchRule only(String module, DescribedPredicate<JavaClass> libraries, String... modules) {
        return classes()
                .that()
                .resideInAPackage(packageOf(module))
                .should()
                .onlyDependOnClassesThat(in(module).or(in(modules)).or(libraries));
    }
}
