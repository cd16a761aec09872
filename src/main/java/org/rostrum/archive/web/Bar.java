package org.rostrum.archive.web;

/**
 * One bar of a picture, drawn by {@code r:bars}: a part that is filled within one that is outlined, both in percent of the
 * widest; {@code kind} names the pattern, {@code words} say the same as the bar.
 */
public record Bar(String label, String kind, String words, long filled, long outlined) {
    static long percent(long part, long whole) {
        return whole == 0 ? 0 : Math.clamp(part * 100 / whole, 0, 100);
    }
}
