package dev.blotter.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.blotter.architecture.Modules.in;
import static dev.blotter.architecture.Modules.packageOf;
import static dev.blotter.architecture.Modules.packages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.SQLException;

/// Names that tell: what a class is called says what it is, and on which side it stands.
@AnalyzeClasses(packages = Modules.ROOT, importOptions = DoNotIncludeTests.class)
class NamesTest {

    /// Of what an annotation processor writes, every name has a dollar sign; so has that of a nested class.
    private static final DescribedPredicate<JavaClass> TOP_LEVEL =
            DescribedPredicate.describe("top level", type -> !type.getName().contains("$"));

    private static final DescribedPredicate<JavaClass> PORTS =
            INTERFACES.and(in("domain", "application", "operations")).as("ports");

    @ArchTest
    static final ArchRule no_empty_words =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Entity)");

    @ArchTest
    static final ArchRule no_technical_packages =
            noClasses().should().resideInAnyPackage("..dto..", "..entity..", "..impl..", "..util..", "..utils..");

    @ArchTest
    static final ArchRule memory_twins_are_in_the_contract_kit = noClasses()
            .that()
            .resideOutsideOfPackage(packageOf("contract"))
            .should()
            .haveSimpleNameStartingWith("InMemory");

    @ArchTest
    static final ArchRule postgres_classes_say_so = named("postgres", "Postgres");

    @ArchTest
    static final ArchRule sqlite_classes_say_so = named("sqlite", "Sqlite");

    @ArchTest
    static final ArchRule ports_do_not_throw_sql_exceptions = noMethods()
            .that()
            .areDeclaredInClassesThat(PORTS.or(DescribedPredicate.describe(
                    "implement ports",
                    type -> type.getAllRawInterfaces().stream().anyMatch(PORTS))))
            .and()
            .arePublic()
            .should()
            .declareThrowableOfType(SQLException.class);

    /// A peer of the benchmarks is plain JDBC, and torture reads what is stored past the product.
    @ArchTest
    static final ArchRule sql_exceptions_stay_in_the_adapters = noClasses()
            .that()
            .resideOutsideOfPackages(packages("jdbc", "postgres", "sqlite", "benchmarks", "torture"))
            .should()
            .dependOnClassesThat(assignableTo(SQLException.class));

    private static ArchRule named(String module, String prefix) {
        return classes()
                .that()
                .resideInAPackage(packageOf(module))
                .and(TOP_LEVEL)
                .should(haveNameMatching(".*\\.(" + prefix + "[^.]*|package-info)"));
    }
}
