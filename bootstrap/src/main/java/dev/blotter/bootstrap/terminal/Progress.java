package dev.blotter.bootstrap.terminal;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work has come, on standard error, while a person watches; otherwise it shows nothing. */
public interface Progress extends AutoCloseable {

    /** So much is done. */
    void at(long done);

    @Override
    void close();

    /** Begins work of unknown length. */
    static Progress of(String task, String unit, boolean watched) {
        return watched ? new Bar(task, unit) : new Silent();
    }

    /** Nobody watches. */
    final class Silent implements Progress {
        @Override
        public void at(long done) {
            // nobody watches
        }

        @Override
        public void close() {
            // nothing was shown
        }
    }

    /** A bar on the terminal. */
    final class Bar implements Progress {

        private static final int MILLIS = 100;

        private final ProgressBar bar;

        Bar(String task, String unit) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(" " + unit, 1)
                    .setInitialMax(-1)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(MILLIS)
                    .showSpeed()
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void at(long done) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
