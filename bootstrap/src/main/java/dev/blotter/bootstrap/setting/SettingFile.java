package dev.blotter.bootstrap.setting;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Looks into a file of settings for what whoever reads it passes over: where each key stands, and which stands there
 * twice, of which the last would count.
 */
final class SettingFile {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final List<String> ROOTS = List.of("blotter", "blotter.db");

    private final Path file;
    private final Map<String, Integer> lines = new TreeMap<>();

    private SettingFile(Path file) {
        this.file = file;
    }

    /**
     * The line of each key in the file.
     *
     * @throws IllegalArgumentException with a sentence that names the file, the line and the key when one stands there
     *     twice, or when the file begins with a byte order mark, which would become part of its first key
     */
    static Map<String, Integer> lines(Path file) {
        SettingFile looked = new SettingFile(file);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (startsWithMark(bytes)) {
                throw new IllegalArgumentException(file + ", line 1, begins with a byte order mark, which would become"
                        + " part of the first key; save the file as UTF-8 without one");
            }
            if (file.toString().endsWith(".properties")) {
                looked.properties(new String(bytes, StandardCharsets.ISO_8859_1));
            } else {
                looked.yaml(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            }
        } catch (IOException | YAMLException e) {
            // Micronaut reads it next, and says why it cannot be read.
            return Map.of();
        }
        return looked.lines;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && bytes[0] == BYTE_ORDER_MARK[0]
                && bytes[1] == BYTE_ORDER_MARK[1]
                && bytes[2] == BYTE_ORDER_MARK[2];
    }

    private void properties(String text) throws IOException {
        int number = 0;
        int begin = 0;
        StringBuilder logical = new StringBuilder();
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (logical.isEmpty()) {
                begin = number;
            }
            logical.append(line).append('\n');
            if (!isContinued(line)) {
                Properties one = new Properties();
                one.load(new StringReader(logical.toString()));
                for (String key : one.stringPropertyNames()) {
                    note(key, begin);
                }
                logical.setLength(0);
            }
        }
    }

    private static boolean isContinued(String line) {
        String stripped = line.stripLeading();
        int backslashes = line.length() - line.replaceAll("\\\\+$", "").length();
        return backslashes % 2 == 1 && !stripped.startsWith("#") && !stripped.startsWith("!");
    }

    /** JSON is YAML, as far as keys go. */
    private void yaml(Reader text) {
        for (Node document : new Yaml(new LoaderOptions()).composeAll(text)) {
            keys("", document);
        }
    }

    private void keys(String before, Node node) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple each : mapping.getValue()) {
                if (each.getKeyNode() instanceof ScalarNode key) {
                    String name = before + key.getValue();
                    note(name, key.getStartMark().getLine() + 1);
                    if (ROOTS.contains(name)) {
                        keys(name + ".", each.getValueNode());
                    }
                }
            }
        }
    }

    private void note(String key, int line) {
        Integer before = lines.put(key, line);
        if (before != null && isOurs(key)) {
            throw new IllegalArgumentException(key + " is given twice in " + file + ", in line " + before
                    + " and in line " + line + "; take one away");
        }
    }

    private static boolean isOurs(String key) {
        return key.startsWith(Setting.PROPERTY_PREFIX) || ROOTS.contains(key);
    }
}
