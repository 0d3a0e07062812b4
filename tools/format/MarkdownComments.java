import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `///` comments of one source: kept from the formatter, which takes them for remarks, and filled to the width.
///
/// Only plain paragraphs are filled; lists, tables, code, tags and everything else with a layout of its own stays as it
/// is.
final class MarkdownComments {

    private static final Pattern COMMENT = Pattern.compile("(\\s*)///(.*)");
    private static final Pattern PLACE = Pattern.compile("(\\s*)/// ?\uA4F8(\\d+)");
    private static final Pattern BLOCK_START = Pattern.compile("[-+*#>|<@\\s].*|\\d+[.)].*|```.*|~~~.*|\\[[^]]*]:.*");

    private final List<String> lines = new ArrayList<>();

    /// The source with a short place holder for each line of comment.
    String takenOutOf(String source) {
        return mapLines(source, line -> {
            Matcher comment = COMMENT.matcher(line);
            if (!comment.matches()) {
                return line;
            }
            lines.add(comment.group(2));
            return comment.group(1) + "///\uA4F8" + (lines.size() - 1);
        });
    }

    /// The formatted source with the comments in their places again.
    String putBackInto(String formatted, int width) {
        List<String> result = new ArrayList<>();
        List<String> paragraph = new ArrayList<>();
        boolean fenced = false;
        int found = 0;
        for (String line : formatted.split("\n", -1)) {
            Matcher place = PLACE.matcher(line);
            String text = place.matches() ? lines.get(Integer.parseInt(place.group(2))) : "";
            found += place.matches() ? 1 : 0;
            if (text.isBlank()) {
                result.addAll(filled(paragraph, width));
                paragraph.clear();
                result.add(place.matches() ? place.group(1) + "///" : line);
                continue;
            }
            String whole = place.group(1) + "///" + text.stripTrailing();
            boolean fence = text.strip().startsWith("```");
            fenced ^= fence;
            if (fenced || fence) {
                result.addAll(filled(paragraph, width));
                paragraph.clear();
                result.add(whole);
            } else {
                paragraph.add(whole);
            }
        }
        result.addAll(filled(paragraph, width));
        if (found != lines.size()) {
            throw new IllegalStateException("of " + lines.size() + " lines of comment " + found + " came back");
        }
        return String.join("\n", result);
    }

    private static List<String> filled(List<String> paragraph, int width) {
        if (paragraph.stream().anyMatch(line -> BLOCK_START.matcher(text(line)).matches() || line.endsWith("\\"))) {
            return List.copyOf(paragraph);
        }
        List<String> result = new ArrayList<>();
        String line = "";
        for (String word : paragraph.stream()
                .flatMap(l -> Pattern.compile("\\s+").splitAsStream(text(l)))
                .toList()) {
            boolean full = line.length() + 1 + word.length() > width;
            if (line.isEmpty() || full && !BLOCK_START.matcher(word).matches()) {
                if (!line.isEmpty()) {
                    result.add(line);
                }
                line = start(paragraph.getFirst()) + word;
            } else {
                line += " " + word;
            }
        }
        if (!line.isEmpty()) {
            result.add(line);
        }
        return result;
    }

    private static String start(String line) {
        return line.substring(0, line.indexOf("///") + 3) + " ";
    }

    /// What stands behind the slashes and the one space that belongs to them.
    private static String text(String line) {
        String text = line.substring(line.indexOf("///") + 3);
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    private static String mapLines(String source, UnaryOperator<String> change) {
        List<String> result = new ArrayList<>();
        for (String line : source.split("\n", -1)) {
            result.add(change.apply(line));
        }
        return String.join("\n", result);
    }
}
