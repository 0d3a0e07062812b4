package dev.blotter.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A rule that nothing can break protects nothing: every one of them rejects each class planted for it.
///
/// That a rule finds something to look at in the product is ArchUnit's own check.
class RulesMatchTest {

    private static final Map<String, ArchRule> RULES =
            rulesOf(ArrowsTest.class, VendorFenceTest.class, ExactnessTest.class, NamesTest.class);

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(Modules.ROOT)
            .that(Predicates.annotatedWith(Breaks.class).forSubtype());

    @TestFactory
    Stream<DynamicTest> each_planted_class_breaks_its_rules() {
        return PLANTED.stream()
                .flatMap(planted -> rulesBrokenBy(planted)
                        .map(rule -> DynamicTest.dynamicTest(rule + " rejects " + planted.getSimpleName(), () -> {
                            JavaClasses alone = PLANTED.that(equivalentTo(planted.reflect()));
                            assertThat(violations(RULES.get(rule), alone)).isNotEmpty();
                        })));
    }

    @Test
    void each_rule_is_broken_by_a_planted_class() {
        assertThat(PLANTED.stream().flatMap(RulesMatchTest::rulesBrokenBy)).containsAll(RULES.keySet());
    }

    /// Without those that the mark itself is: it belongs to no module that a rule allows.
    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails().stream()
                .filter(violation -> !violation.contains(Breaks.class.getName()))
                .toList();
    }

    private static Stream<String> rulesBrokenBy(JavaClass planted) {
        return Arrays.stream(planted.getAnnotationOfType(Breaks.class).value());
    }

    private static Map<String, ArchRule> rulesOf(Class<?>... tests) {
        Map<String, ArchRule> rules = new TreeMap<>();
        for (Class<?> test : tests) {
            for (Field field : test.getDeclaredFields()) {
                if (field.isAnnotationPresent(ArchTest.class)) {
                    rules.put(test.getSimpleName() + "." + field.getName(), valueOf(field));
                }
            }
        }
        return rules;
    }

    private static ArchRule valueOf(Field field) {
        try {
            return (ArchRule) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
