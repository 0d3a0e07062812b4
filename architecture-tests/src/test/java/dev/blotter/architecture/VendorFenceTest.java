package dev.blotter.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.blotter.architecture.Modules.packageOf;
import static dev.blotter.architecture.Modules.packages;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Where a vendor's or a framework's classes end: a change of driver or framework stays inside these fences.
@AnalyzeClasses(packages = Modules.ROOT, importOptions = DoNotIncludeTests.class)
class VendorFenceTest {

    @ArchTest
    static final ArchRule the_postgresql_driver_stays_in_its_adapter = noClasses()
            .that()
            .resideOutsideOfPackage(packageOf("postgres"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.postgresql..");

    @ArchTest
    static final ArchRule the_sqlite_driver_stays_in_its_adapter = noClasses()
            .that()
            .resideOutsideOfPackage(packageOf("sqlite"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.sqlite..");

    @ArchTest
    static final ArchRule micronaut_stays_outside_the_core = noClasses()
            .that()
            .resideInAnyPackage(packages("domain", "application", "operations", "contract", "imports", "jdbc"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut..", "jakarta..");

    @ArchTest
    static final ArchRule ehcache_stays_in_the_cache = noClasses()
            .that()
            .resideOutsideOfPackage(packageOf("jdbc.cache"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.ehcache..", "javax.cache..");

    /// So that it wraps any store, also one without SQL.
    @ArchTest
    static final ArchRule the_cache_knows_ports_only = noClasses()
            .that()
            .resideInAPackage(packageOf("jdbc.cache"))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(packageOf("jdbc"), packageOf("application"), "java.sql..", "javax.sql..")
                            .and(not(resideInAPackage(packageOf("jdbc.cache")))));

    @ArchTest
    static final ArchRule jdbc_names_no_vendor = noClasses()
            .that()
            .resideInAPackage(packageOf("jdbc"))
            .should()
            .haveNameMatching(".*[.$](Postgres|Sqlite)[^.]*");
}
