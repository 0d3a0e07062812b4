package dev.blotter.jdbc.tip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.blotter.contract.journal.TipStoreContract;
import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.journal.TipStore;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Corrupt;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tips in a file: whatever becomes of it, none is taken for one that was never kept, and none for nothing. */
class TipFileTest implements TipStoreContract {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("new folder").resolve("book.db.tip");
    }

    @Override
    public TipStore tips() {
        return new TipFile(file());
    }

    @Test
    void nothingIsMadeBeforeATipIsKept() {
        try (TipStore tips = tips()) {
            assertThat(tips.load()).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFileDoesNotGrowWithTheJournals() throws IOException {
        List<KeptTip> chain = TipStoreContract.chain(500);
        try (TipStore tips = tips()) {
            chain.forEach(tip -> tips.advance(List.of(tip)));
        }
        assertThat(Files.size(file())).isEqualTo(64 + 160);
        assertThat(tips().load()).containsValue(chain.getLast());
    }

    @Test
    void manyPortfoliosAreKeptAndMoved() throws IOException {
        List<List<KeptTip>> chains = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            chains.add(TipStoreContract.chain(2));
        }
        try (TipStore tips = tips()) {
            tips.advance(chains.stream().map(List::getFirst).toList());
            tips.flush();
            tips.advance(chains.stream().map(List::getLast).toList());
        }
        assertThat(Files.size(file())).isEqualTo(64 + 10_000 * 160);
        assertThat(tips().load().values())
                .containsExactlyInAnyOrderElementsOf(
                        chains.stream().map(List::getLast).toList());
    }

    @Test
    void aFileThatIsCutOffAnywhereIsDamaged() throws IOException {
        try (TipStore tips = tips()) {
            tips.advance(List.of(
                    TipStoreContract.chain(1).getLast(),
                    TipStoreContract.chain(1).getLast()));
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThatExceptionOfType(Corrupt.class)
                    .as("cut off at %d of %d", length, whole.length)
                    .isThrownBy(() -> tips().load())
                    .withMessageStartingWith("the file of the journals' tips, " + file() + ", is damaged: it ")
                    .withMessageContaining("move the file away");
        }
    }

    /** A slot that is damaged leaves the tip before it, as if the write had not happened; nothing else is ever read. */
    @Test
    void anyBitThatIsTurnedIsSeen() throws IOException {
        List<KeptTip> chain = TipStoreContract.chain(3);
        KeptTip other = TipStoreContract.chain(1).getLast();
        try (TipStore tips = tips()) {
            for (KeptTip tip : chain) {
                tips.advance(List.of(tip, other));
                tips.flush();
            }
        }
        byte[] whole = Files.readAllBytes(file());
        int damaged = 0;
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] turned = whole.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));
            Files.write(file(), turned);
            try {
                Map<PortfolioId, KeptTip> read = tips().load();
                assertThat(read).as("bit %d", bit).hasSize(2).containsValue(other);
                assertThat(chain.subList(1, 3))
                        .as("bit %d", bit)
                        .contains(read.get(chain.getFirst().portfolio()));
            } catch (Corrupt e) {
                damaged++;
            }
        }
        // The one slot of the other portfolio has no older one beside it.
        assertThat(damaged).isGreaterThanOrEqualTo(76 * 8);
    }

    @Test
    void theTipBeforeIsReadWhereTheNewestWasCutOffWhileItWasWritten() throws IOException {
        List<KeptTip> chain = TipStoreContract.chain(3);
        try (TipStore tips = tips()) {
            tips.advance(List.of(chain.getFirst()));
            tips.flush();
            byte[] flushed = Files.readAllBytes(file());
            tips.advance(List.of(chain.get(1)));
            tips.advance(List.of(chain.get(2)));
            byte[] written = Files.readAllBytes(file());
            int first = Arrays.mismatch(flushed, written);
            for (int cut = first; cut < written.length; cut++) {
                byte[] torn = flushed.clone();
                System.arraycopy(written, first, torn, first, cut - first);
                Files.write(folder.resolve("torn"), torn);
                assertThat(new TipFile(folder.resolve("torn")).load().values())
                        .as("%d bytes written", cut - first)
                        .containsAnyOf(chain.getFirst(), chain.get(2))
                        .hasSize(1);
            }
        }
    }

    @Test
    void anotherFormatIsRefused() throws IOException {
        try (TipStore tips = tips()) {
            tips.advance(TipStoreContract.chain(1));
        }
        byte[] newer = Files.readAllBytes(file());
        newer[11] = 2;
        Files.write(file(), newer);
        assertThatExceptionOfType(Corrupt.class)
                .isThrownBy(() -> tips().load())
                .withMessageContaining("its format is 2, and this program knows format 1");
        Files.writeString(file(), "something else altogether, and long enough to be such a file, 64 bytes");
        assertThatExceptionOfType(Corrupt.class)
                .isThrownBy(() -> tips().load())
                .withMessageContaining("it does not begin as such a file does");
    }

    @Test
    void aFileThatIsRemovedWhileItIsUsedIsNotWrittenToInTheDark() throws IOException {
        List<KeptTip> chain = TipStoreContract.chain(3);
        try (TipStore tips = tips()) {
            tips.advance(List.of(chain.getFirst()));
            Files.delete(file());
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> tips.advance(List.of(chain.getLast())))
                    .withMessageContaining("it was removed while it was in use; restart");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(folder.resolve("new folder"), "a file");
        try (TipStore tips = tips()) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> tips.advance(TipStoreContract.chain(1)))
                    .withMessageStartingWith("the file of the journals' tips, " + file() + ", cannot be written: ");
        }
    }
}
