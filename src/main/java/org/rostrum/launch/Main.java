package org.rostrum.launch;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code java -jar} calls. It is compiled for Java 11, so that an older default {@code java} can look for a newer
 * one and hand over to it instead of failing on the class file.
 */
public final class Main {
    private Main() {}

    /** Runs the program here, or in the newest Java of this machine when this one is too old. */
    public static void main(String[] arguments) throws Exception {
        if (Runtime.version().feature() >= NewestJava.OLDEST_THAT_WORKS) {
            Class.forName("org.rostrum.launch.Program")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
            return;
        }
        Optional<File> java = NewestJava.find();
        if (java.isEmpty()) {
            System.err.println("Rostrum needs Java " + NewestJava.OLDEST_THAT_WORKS + " or newer and found only "
                    + Runtime.version().feature() + ". Install a newer JDK or set JAVA_HOME to one.");
            System.exit(1);
            return;
        }
        System.exit(handOver(java.get(), arguments));
    }

    private static int handOver(File java, String[] arguments) throws Exception {
        URL here = Main.class.getProtectionDomain().getCodeSource().getLocation();
        Process child =
                new ProcessBuilder(commandOf(java, here, arguments)).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endOf(child)));
        return child.waitFor();
    }

    /** How another Java is called to run this archive; in an address a folder's name is written in other letters. */
    static List<String> commandOf(File java, URL archive, String... arguments) throws URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(java.getPath());
        command.add("-Drostrum.parent=" + ProcessHandle.current().pid());
        command.add("-jar");
        command.add(new File(archive.toURI()).getPath());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void endOf(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
