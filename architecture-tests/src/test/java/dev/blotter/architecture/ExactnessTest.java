package dev.blotter.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.core.domain.properties.HasReturnType.Predicates.rawReturnType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static dev.blotter.architecture.Modules.packageOf;
import static dev.blotter.architecture.Modules.packages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/// Figures are exact decimals and times are given: nothing here may lose a digit or ask a clock.
@AnalyzeClasses(packages = Modules.ROOT, importOptions = DoNotIncludeTests.class)
class ExactnessTest {

    private static final String[] EXACT = packages("domain", "application", "operations", "jdbc", "postgres", "sqlite");

    private static final Set<String> FLOATING_TYPES = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    private static final Set<String> CLOCK_READINGS =
            Set.of("now", "system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    private static final DescribedPredicate<JavaClass> FLOATING = DescribedPredicate.describe(
            "a floating-point type",
            type -> FLOATING_TYPES.contains(type.getBaseComponentType().getName()));

    @ArchTest
    static final ArchRule no_floating_fields = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(EXACT)
            .should()
            .haveRawType(FLOATING);

    @ArchTest
    static final ArchRule no_floating_parameters = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(EXACT)
            .should()
            .haveRawParameterTypes(anyElementThat(FLOATING));

    @ArchTest
    static final ArchRule no_floating_results = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(EXACT)
            .should()
            .haveRawReturnType(FLOATING);

    /// `BigDecimal.doubleValue`, `new BigDecimal(double)`, `Math.random`, `ResultSet.getDouble` and all their kind.
    @ArchTest
    static final ArchRule no_floating_calls = noClasses()
            .that()
            .resideInAnyPackage(EXACT)
            .should()
            .callCodeUnitWhere(JavaCall.Predicates.target(DescribedPredicate.describe(
                    "takes or gives a floating-point number",
                    (CodeUnitCallTarget target) ->
                            rawParameterTypes(anyElementThat(FLOATING)).test(target)
                                    || rawReturnType(FLOATING).test(target))));

    @ArchTest
    static final ArchRule no_clock = noClasses()
            .that()
            .resideInAnyPackage(packages("domain", "application", "operations"))
            .should()
            .callCodeUnitWhere(JavaCall.Predicates.target(
                    DescribedPredicate.describe("asks a clock", (CodeUnitCallTarget target) -> asksAClock(target))));

    /// Elsewhere it may measure how long something took; it is no time of day.
    @ArchTest
    static final ArchRule no_stop_watch_in_the_domain =
            noClasses().that().resideInAPackage(packageOf("domain")).should().callMethod(System.class, "nanoTime");

    private static boolean asksAClock(CodeUnitCallTarget target) {
        String name = target.getName();
        return switch (target.getOwner().getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.util.Date" ->
                name.equals("<init>") && target.getRawParameterTypes().isEmpty();
            case String type when type.startsWith("java.time.") -> CLOCK_READINGS.contains(name);
            default -> false;
        };
    }
}
