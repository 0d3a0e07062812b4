import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.sun.source.tree.AnyPatternTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Checks (`check`) or mends (`apply`) the format of every Java file below a folder.
///
/// A program of its own, because the formatter parses with the JDK it runs on, and Maven's may be too old for the
/// sources. What it complains about stands in a file afterwards, which fails the build. The digests of files found well
/// are kept between runs, so that a build reads them but does not format them again.
final class Format {

    private static final int LONGEST_LINE = 120;

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    /// The formatter does not know the unnamed pattern `_` inside a record pattern, so it is shown an empty record
    /// pattern there, of a name that nobody writes.
    private static final String STAND_IN = "\uA4F8()";

    private final boolean apply;
    private final Path root;
    private final Set<String> acceptedBefore;
    private final Set<String> accepted = new ConcurrentSkipListSet<>();
    private final Set<String> complaints = new ConcurrentSkipListSet<>();

    private Format(boolean apply, Path root, Set<String> acceptedBefore) {
        this.apply = apply;
        this.root = root;
        this.acceptedBefore = acceptedBefore;
    }

    static void main(String[] args) throws IOException {
        Path memory = Path.of(args[2]);
        Path report = Path.of(args[3]);
        Set<String> acceptedBefore = Files.exists(memory) ? Set.copyOf(Files.readAllLines(memory)) : Set.of();
        Format format = new Format(args[0].equals("apply"), Path.of(args[1]).toRealPath(), acceptedBefore);

        javaFiles(format.root).parallelStream().forEach(format::look);

        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.write(memory, format.accepted);
        Files.deleteIfExists(report);
        if (!format.complaints.isEmpty()) {
            Files.write(report, format.complaints);
            format.complaints.forEach(System.err::println);
        }
    }

    private void look(Path file) {
        String name = root.relativize(file).toString();
        try {
            String source = Files.readString(file);
            if (acceptedBefore.contains(digest(source))) {
                accepted.add(digest(source));
                return;
            }
            String formatted = format(source);
            if (apply && !formatted.equals(source)) {
                Files.writeString(file, formatted);
                IO.println("formatted " + name);
                source = formatted;
            }
            List<String> found = complaintsAbout(name, source, formatted);
            complaints.addAll(found);
            if (found.isEmpty()) {
                accepted.add(digest(source));
            }
        } catch (FormatterException | IOException | RuntimeException e) {
            complaints.add(name + ": " + e.getMessage());
        }
    }

    private static List<String> complaintsAbout(String name, String source, String formatted) {
        if (!source.equals(formatted)) {
            return List.of(name + ": not formatted");
        }
        List<String> complaints = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > LONGEST_LINE) {
                complaints.add(name + ":" + (i + 1) + ": longer than " + LONGEST_LINE + " characters");
            }
        }
        return complaints;
    }

    private static String format(String source) throws FormatterException, IOException {
        MarkdownComments comments = new MarkdownComments();
        String bare = comments.takenOutOf(FORMATTER.fixImports(source));
        StringBuilder text = new StringBuilder(bare);
        new TreeSet<>(unnamedPatterns(bare)).descendingSet().forEach(at -> text.replace(at, at + 1, STAND_IN));
        String formatted = FORMATTER.formatSource(text.toString()).replace(STAND_IN, "_");
        return comments.putBackInto(formatted, LONGEST_LINE);
    }

    private static List<Integer> unnamedPatterns(String source) throws IOException {
        if (!source.contains("_")) {
            return List.of();
        }
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<Integer> positions = new ArrayList<>();
        // What does not parse is left to the formatter to report.
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(file));
        for (CompilationUnitTree unit : task.parse()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitAnyPattern(AnyPatternTree node, Void unused) {
                    // The compiler places it at the token that follows.
                    long after = Trees.instance(task).getSourcePositions().getStartPosition(unit, node);
                    positions.add(source.lastIndexOf('_', (int) after));
                    return null;
                }
            }.scan(unit, null);
        }
        return positions;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean foreign = name.equals("target") || name.startsWith(".");
                return foreign && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
