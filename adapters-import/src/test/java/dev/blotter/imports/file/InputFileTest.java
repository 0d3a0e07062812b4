package dev.blotter.imports.file;

import static dev.blotter.imports.TestFiles.bytes;
import static dev.blotter.imports.TestFiles.gz;
import static dev.blotter.imports.TestFiles.write;
import static dev.blotter.imports.TestFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.blotter.domain.field.InvalidFieldException;
import dev.blotter.imports.BadInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {

    @TempDir
    private Path folder;

    private static List<String> lines(Path path) {
        List<String> lines = new ArrayList<>();
        try (InputFile file = InputFile.open(path)) {
            for (Optional<String> line = file.nextLine(); line.isPresent(); line = file.nextLine()) {
                lines.add(line.get());
                assertThat(file.line()).isEqualTo(lines.size());
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv.gz", "a.zip", "a"})
    void whatIsInsideDecidesAndNotTheName(String name) {
        byte[] content = bytes("one", "two");

        assertThat(lines(write(folder, name, content))).containsExactly("one", "two");
        assertThat(lines(write(folder, name, gz(content)))).containsExactly("one", "two");
        assertThat(lines(write(folder, name, zip(content, "folder/", "folder/b.csv"))))
                .containsExactly("one", "two");
    }

    @Test
    void aZipTellsTheNameOfItsFile() {
        Path path = write(folder, "a.zip", zip(bytes("one"), "folder/b.csv"));

        try (InputFile file = InputFile.open(path)) {
            assertThat(file.packedName()).contains("folder/b.csv");
        }
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(lines(write(folder, "a", "one\ntwo".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("one", "two");
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(lines(write(folder, "a", "one\r\n\r\ntwo\r\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("one", "", "two");
    }

    @Test
    void linesMayCrossTheChunksThatAreRead() {
        String[] written = new String[300];
        Arrays.setAll(written, i -> Integer.toString(i).repeat(i * 7));

        assertThat(lines(write(folder, "a", written))).containsExactly(written);
        assertThat(lines(write(folder, "a", gz(bytes(written))))).containsExactly(written);
    }

    @Test
    void severalGzOneAfterTheOtherAreOneText() {
        byte[] first = gz(bytes("one"));
        byte[] both = Arrays.copyOf(first, 2 * first.length);
        System.arraycopy(first, 0, both, first.length, first.length);

        assertThat(lines(write(folder, "a", both))).containsExactly("one", "one");
    }

    @Test
    void anEmptyFileHasNoLines() {
        assertThat(lines(write(folder, "a", new byte[0]))).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidToBeMissing() {
        Path path = folder.resolve("a.csv");

        assertThatThrownBy(() -> InputFile.open(path))
                .isInstanceOf(BadInputException.class)
                .hasMessage(path + ": does not exist");
    }

    @Test
    void aDirectoryIsNoFile() {
        assertThatThrownBy(() -> InputFile.open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder + ": is a directory; a file is needed");
    }

    @Test
    void aZipOfSeveralFilesIsRefused() {
        Path path = write(folder, "a.zip", zip(bytes("one"), "a.csv", "b.csv"));

        assertThatThrownBy(() -> InputFile.open(path))
                .isInstanceOf(BadInputException.class)
                .hasMessage(path + ": is a zip of 2 files; it must hold one");
    }

    private static byte[] random(int lines) {
        Random random = new Random(7);
        String[] written = new String[lines];
        Arrays.setAll(written, i -> Long.toString(random.nextLong()));
        return bytes(written);
    }

    @Test
    void everyTruncatedGzIsFoundOut() {
        byte[] whole = gz(random(40));

        for (int length = 3; length < whole.length; length++) {
            Path path = write(folder, "a.gz", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> lines(path))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageStartingWith(path.toString())
                    .hasMessageEndingWith(": the gz data ends too early; the file is truncated");
        }
    }

    @Test
    void theRowsBeforeTheCutAreReadAndTheLineIsNamed() {
        byte[] whole = gz(random(50_000));
        Path path = write(folder, "a.gz", Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> lines(path))
                .hasMessageMatching(".*a\\.gz, line 2[0-9]{4}: the gz data ends too early; the file is truncated");
    }

    @Test
    void everyTruncatedZipIsRefusedBeforeItIsRead() {
        byte[] whole = zip(random(40), "a.csv");

        for (int length = 4; length < whole.length; length++) {
            Path path = write(folder, "a.zip", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> InputFile.open(path))
                    .as("%d of %d bytes", length, whole.length)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageStartingWith(path + ": the zip data is damaged (");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void damagedDataIsFoundOut(boolean asGz) {
        byte[] whole = asGz ? gz(random(1000)) : zip(random(1000), "a.csv");
        whole[whole.length / 2] ^= 1;
        Path path = write(folder, "a", whole);

        assertThatThrownBy(() -> lines(path))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(", line ")
                .hasMessageContaining(asGz ? "gz data" : "zip data");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Path path = write(folder, "a", new byte[] {'o', 'n', 'e', '\n', (byte) 0xff, '\n'});

        assertThatThrownBy(() -> lines(path))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("line is not UTF-8; this is no text");
    }

    @Test
    void aLineWithoutAnEndIsRefusedBeforeItFillsTheMemory() {
        byte[] endless = new byte[LineReader.LONGEST_LINE + 1];
        Arrays.fill(endless, (byte) 'x');

        assertThat(lines(write(folder, "a", Arrays.copyOf(endless, LineReader.LONGEST_LINE))))
                .hasSize(1);
        assertThatThrownBy(() -> lines(write(folder, "a", endless)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("line is longer than 1048576 bytes; this is no such text");
    }
}
