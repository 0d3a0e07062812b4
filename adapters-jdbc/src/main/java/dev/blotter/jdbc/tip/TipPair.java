package dev.blotter.jdbc.tip;

import dev.blotter.domain.journal.KeptTip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The two slots of one portfolio.
 *
 * @param newest what stands in the newer one
 * @param second whether that is the second
 */
record TipPair(int number, TipSlot newest, boolean second) {

    /** The pair at a place of a buffer, empty where neither slot is whole. */
    static Optional<TipPair> in(ByteBuffer file, int at, int number) {
        Optional<TipSlot> first = TipSlot.read(file, at);
        Optional<TipSlot> second = TipSlot.read(file, at + TipSlot.BYTES);
        boolean takeSecond = second.isPresent()
                && (first.isEmpty() || second.get().revision() > first.get().revision());
        return (takeSecond ? second : first).map(slot -> new TipPair(number, slot, takeSecond));
    }

    static TipPair read(OpenTipFile file, int number) throws IOException {
        ByteBuffer bytes = file.read(TipFileImage.place(number), TipFileImage.PAIR);
        return in(bytes, 0, number).orElseThrow(() -> new IOException("tip " + (number + 1) + " is damaged"));
    }

    /**
     * Writes a tip over the older slot; over the newer one where the older is all that is durable, so that there is one
     * whole slot whenever the power fails.
     */
    void write(OpenTipFile file, KeptTip tip) throws IOException {
        boolean overNewest = !file.unflushed().add(number);
        boolean intoSecond = overNewest == second;
        file.write(
                new TipSlot(tip, newest.revision() + 1).bytes(),
                TipFileImage.place(number) + (intoSecond ? TipSlot.BYTES : 0));
    }
}
