package dev.blotter.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// One Java file, as it is written.
record Source(String name, String text) {

    private static final PathMatcher MAIN_CODE = FileSystems.getDefault().getPathMatcher("glob:*/src/main/**.java");

    /// A method or constructor, from its first annotation or modifier to its closing brace.
    record Method(String name, long lines) {}

    /// The main code of every module.
    static List<Source> ofMainCode() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> MAIN_CODE.matches(root.relativize(file)))
                    .sorted()
                    .map(file -> read(root, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long lines() {
        return text.lines().count();
    }

    boolean isPackageInfo() {
        return name.endsWith("package-info.java");
    }

    List<Method> methods() {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
        List<Method> methods = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                methods.addAll(methodsOf(unit, Trees.instance(task).getSourcePositions()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods;
    }

    private List<Method> methodsOf(CompilationUnitTree unit, SourcePositions positions) {
        LineMap map = unit.getLineMap();
        List<Method> methods = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long first = map.getLineNumber(positions.getStartPosition(unit, method));
                long last = map.getLineNumber(positions.getEndPosition(unit, method));
                methods.add(new Method(name + ":" + first + " " + method.getName(), last - first + 1));
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return methods;
    }

    private static Source read(Path root, Path file) {
        try {
            return new Source(root.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("architecture-tests"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
