package org.rostrum.proceedings;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that follows from what never changes, found out when it is first asked for and kept from then on. */
final class Lazily<T> implements Supplier<T> {
    private final Supplier<T> how;
    private volatile @Nullable T found;

    Lazily(Supplier<T> how) {
        this.how = how;
    }

    /** Who asks while another finds it out finds it out, too, and finds the same. */
    @Override
    public T get() {
        var known = found;
        if (known == null) {
            known = how.get();
            found = known;
        }
        return known;
    }
}
