package org.rostrum.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A meeting file whose journal is proved here, without a server and by the very rules of the application. */
record ProvedFile(Path file) {
    private static final String RULES = "org.rostrum.proceedings.MeetingFile";

    /**
     * Says what was found.
     *
     * @return the exit value: 0 where the journal is whole, otherwise 1
     * @throws CannotStart if there is no such file or it cannot be read
     */
    int prove(Progress progress) throws Exception {
        if (Files.isDirectory(file)) {
            throw new CannotStart("%s is a folder. Name the meeting file in it.".formatted(file));
        }
        // The classes of the application lie beside the program and are not on its class path (decision 0007).
        try (InputStream in = Files.newInputStream(file);
                URLClassLoader application =
                        new URLClassLoader(new URL[] {classes()}, ProvedFile.class.getClassLoader())) {
            return (int) application
                    .loadClass(RULES)
                    .getMethod("prove", InputStream.class, Consumer.class)
                    .invoke(null, in, (Consumer<String>) progress::say);
        } catch (NoSuchFileException missing) {
            throw new CannotStart("There is no file %s.".formatted(file), missing);
        } catch (IOException locked) {
            throw new CannotStart("The file %s cannot be read: %s.".formatted(file, locked.getMessage()), locked);
        }
    }

    private static URL classes() throws MalformedURLException {
        return Parts.application().resolve("WEB-INF/classes").toUri().toURL();
    }
}
