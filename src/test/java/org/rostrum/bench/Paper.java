package org.rostrum.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page with the figures; the lines between the two marks of a name are replaced, all else is left as it is. */
record Paper(Path file) {
    void replace(String name, List<String> lines) throws IOException {
        var text = Files.readString(file);
        var begin = "<!-- begin " + name + " -->\n";
        var end = "<!-- end " + name + " -->\n";
        int from = text.indexOf(begin);
        int until = text.indexOf(end);
        if (from < 0 || until < from) {
            throw new IOException("%s has no place for the figures of \"%s\".".formatted(file, name));
        }
        Files.writeString(
                file,
                text.substring(0, from + begin.length()) + String.join("\n", lines) + "\n" + text.substring(until));
    }
}
