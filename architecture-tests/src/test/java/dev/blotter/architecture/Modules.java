package dev.blotter.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Set;

/// The modules as the rules name them: by the word behind `dev.blotter` in their package.
final class Modules {

    static final String ROOT = "dev.blotter";

    static final DescribedPredicate<JavaClass> JAVA_BASE = javaBase();

    private Modules() {}

    static String packageOf(String module) {
        return ROOT + "." + module + "..";
    }

    static String[] packages(String... modules) {
        return Arrays.stream(modules).map(Modules::packageOf).toArray(String[]::new);
    }

    static DescribedPredicate<JavaClass> in(String... modules) {
        return resideInAnyPackage(packages(modules)).as("of " + String.join(", ", modules));
    }

    private static DescribedPredicate<JavaClass> javaBase() {
        Set<String> packages = Object.class.getModule().getPackages();
        return DescribedPredicate.describe("of java.base", type -> packages.contains(type.getPackageName()));
    }
}
