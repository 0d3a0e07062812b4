package dev.blotter.jdbc.tip;

import dev.blotter.domain.journal.KeptTip;
import dev.blotter.domain.journal.TipStore;
import dev.blotter.domain.portfolio.PortfolioId;
import dev.blotter.domain.store.StoreException.Unavailable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tips in a file of a fixed place for each portfolio, which does not grow with the journals.
 *
 * <p>Each portfolio has two slots, written in turn: a write that is cut off damages one of them and the other one holds
 * the tip before. Other processes may write to the file, too; each write holds its lock.
 */
public final class TipFile implements TipStore {

    /** POSIX gives a file's locks up when any of the process's channels to it is closed. */
    private static final Object WITHIN_THE_PROCESS = new Object();

    private final Path file;
    private final Map<PortfolioId, Integer> pairs = new HashMap<>();
    private Optional<OpenTipFile> open = Optional.empty();

    /** Nothing is opened or made before the first tip is kept. */
    public TipFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    @Override
    public String location() {
        return file.toString();
    }

    @Override
    public Map<PortfolioId, KeptTip> load() {
        synchronized (WITHIN_THE_PROCESS) {
            if (Files.notExists(file)) {
                return Map.of();
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                    FileLock _ = channel.lock(0, Long.MAX_VALUE, true)) {
                Map<PortfolioId, KeptTip> tips = new HashMap<>();
                new TipFileImage(file, channel)
                        .tips()
                        .forEach(slot -> tips.put(slot.tip().portfolio(), slot.tip()));
                return tips;
            } catch (IOException e) {
                throw failed("read", e);
            }
        }
    }

    @Override
    public void advance(Collection<KeptTip> tips) {
        write(tips, false);
    }

    @Override
    public void replace(Collection<KeptTip> tips) {
        write(tips, true);
    }

    private void write(Collection<KeptTip> tips, boolean whatever) {
        synchronized (WITHIN_THE_PROCESS) {
            try {
                OpenTipFile opened = opened();
                try (FileLock _ = opened.channel().lock()) {
                    opened.requireStillThere();
                    refresh(opened);
                    for (KeptTip tip : tips) {
                        put(opened, tip, whatever);
                    }
                }
            } catch (IOException e) {
                throw failed("written", e);
            }
        }
    }

    /** Learns of portfolios that another process has added. */
    private void refresh(OpenTipFile opened) throws IOException {
        long length = TipFileImage.HEADER + (long) pairs.size() * TipFileImage.PAIR;
        if (opened.channel().size() != length) {
            pairs.clear();
            new TipFileImage(file, opened.channel()).places(pairs);
        }
    }

    private void put(OpenTipFile opened, KeptTip tip, boolean whatever) throws IOException {
        Integer known = pairs.get(tip.portfolio());
        if (known == null) {
            int pair = pairs.size();
            ByteBuffer added = ByteBuffer.allocate(TipFileImage.PAIR);
            added.put(new TipSlot(tip, 1).bytes());
            opened.write(added.rewind(), TipFileImage.place(pair));
            pairs.put(tip.portfolio(), pair);
            return;
        }
        TipPair pair = TipPair.read(opened, known);
        if (whatever || tip.isAheadOf(pair.newest().tip())) {
            pair.write(opened, tip);
        }
    }

    @Override
    public void flush() {
        synchronized (WITHIN_THE_PROCESS) {
            if (open.isEmpty()) {
                return;
            }
            OpenTipFile opened = open.get();
            try (FileLock _ = opened.channel().lock()) {
                opened.flush(pairs.size());
            } catch (IOException e) {
                throw failed("written", e);
            }
        }
    }

    private OpenTipFile opened() throws IOException {
        if (open.isEmpty()) {
            open = Optional.of(OpenTipFile.at(file));
            pairs.clear();
        }
        return open.get();
    }

    private Unavailable failed(String how, IOException e) {
        String why = e.getMessage() == null || e.getMessage().equals(file.toString())
                ? e.getClass().getSimpleName()
                : e.getMessage().replace(file + ": ", "");
        return new Unavailable("the file of the journals' tips, " + file + ", cannot be " + how + ": " + why, e);
    }

    @Override
    public void close() {
        synchronized (WITHIN_THE_PROCESS) {
            flush();
            open.ifPresent(OpenTipFile::close);
            open = Optional.empty();
        }
    }
}
