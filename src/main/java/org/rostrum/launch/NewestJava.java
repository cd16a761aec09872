package org.rostrum.launch;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Finds the newest Java of this machine by the {@code release} file that every JDK carries; starts none of them. */
final class NewestJava {
    static final int OLDEST_THAT_WORKS = 21;

    private NewestJava() {}

    /** The {@code java} program of the newest installation that can run Rostrum; empty if there is none. */
    static Optional<File> find() {
        return homes().stream()
                .filter(home -> feature(home) >= OLDEST_THAT_WORKS)
                .max(Comparator.comparingInt(NewestJava::feature))
                .map(NewestJava::program);
    }

    private static List<File> homes() {
        List<File> homes = new ArrayList<>();
        String told = System.getenv("JAVA_HOME");
        if (told != null) {
            homes.add(new File(told));
        }
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            homes.add(canonical(new File(folder, "java")).getParentFile().getParentFile());
        }
        String user = System.getProperty("user.home");
        for (String folder : List.of(
                "/usr/lib/jvm",
                "/opt",
                "/opt/java",
                "/Library/Java/JavaVirtualMachines",
                user + "/.sdkman/candidates/java",
                user + "/.jdks")) {
            File[] found = new File(folder).listFiles(File::isDirectory);
            for (File home : found == null ? new File[0] : found) {
                homes.add(home);
                homes.add(new File(home, "Contents/Home"));
            }
        }
        homes.removeIf(home -> home == null || !program(home).canExecute());
        return homes;
    }

    private static File canonical(File file) {
        try {
            return file.getCanonicalFile();
        } catch (IOException unreadable) {
            return file.getAbsoluteFile();
        }
    }

    private static File program(File home) {
        return new File(home, "bin/java");
    }

    /** The release such as 21; 0 for a folder that does not say. */
    private static int feature(File home) {
        Properties release = new Properties();
        try (FileInputStream in = new FileInputStream(new File(home, "release"))) {
            release.load(in);
            return Integer.parseInt(release.getProperty("JAVA_VERSION", "\"0\"").replaceAll("^\"(\\d+).*", "$1"));
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}
