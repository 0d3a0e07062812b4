package dev.blotter.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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

    private static final DescribedPredicate<JavaClass> TEST_LIBRARIES = resideInAnyPackage(
            "org.junit.jupiter..", "org.junit.platform..", "org.opentest4j..", "org.assertj..", "net.jqwik..");

    private static final DescribedPredicate<JavaClass> OUTSIDE =
            not(resideInAnyPackage(Modules.ROOT + "..")).as("any library");

    @ArchTest
    static final ArchRule domain = only("domain", PURE_JAVA);

    @ArchTest
    static final ArchRule application = only("application", JAVA_BASE.or(NULLABLE), "domain");

    @ArchTest
    static final ArchRule contract =
            only("contract", JAVA_BASE.or(NULLABLE).or(TEST_LIBRARIES), "domain", "application");

    @ArchTest
    static final ArchRule jdbc = only(
            "jdbc",
            JAVA_BASE.or(NULLABLE).or(SQL).or(resideInAnyPackage("org.ehcache..", "org.slf4j")),
            "domain",
            "application");

    @ArchTest
    static final ArchRule postgres = only("postgres", OUTSIDE, "domain", "application", "jdbc");

    @ArchTest
    static final ArchRule sqlite = only("sqlite", OUTSIDE, "domain", "application", "jdbc");

    @ArchTest
    static final ArchRule http = only("http", OUTSIDE, "domain", "application");

    @ArchTest
    static final ArchRule imports = only(
            "imports",
            JAVA_BASE.or(NULLABLE).or(resideInAnyPackage("com.fasterxml.jackson.core..")),
            "domain",
            "application");

    @ArchTest
    static final ArchRule bootstrap =
            only("bootstrap", OUTSIDE, "domain", "application", "jdbc", "postgres", "sqlite", "http", "imports");

    @ArchTest
    static final ArchRule every_class_is_in_a_module = classes()
            .should()
            .resideInAnyPackage(Modules.packages(
                    "domain", "application", "contract", "jdbc", "postgres", "sqlite", "http", "imports", "bootstrap"));

    private static ArchRule only(String module, DescribedPredicate<JavaClass> libraries, String... modules) {
        return classes()
                .that()
                .resideInAPackage(packageOf(module))
                .should()
                .onlyDependOnClassesThat(in(module).or(in(modules)).or(libraries));
    }
}
