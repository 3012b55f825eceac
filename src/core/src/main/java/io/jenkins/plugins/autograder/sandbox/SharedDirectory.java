package io.jenkins.plugins.autograder.sandbox;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * The {@code /shared} of an image, as the image has it. Coursera provides one that the grader can write to. Where the
 * image has none of that kind, each container needs one of ours, and that costs a run a quarter of its time.
 */
final class SharedDirectory {
    static final String PATH = "/shared";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9}):(\\d{1,9})");
    private static final int WRITE_AND_ENTER = 03;

    private SharedDirectory() {}

    /**
     * Whether a user can write to it, for certain.
     *
     * @param files of a container that was not started yet
     * @param user as the engine is told; absent where the image decides
     */
    static boolean isWritable(ContainerArchive files, Optional<String> user) throws IOException {
        Optional<PathStat> stat = files.stat(PATH).filter(PathStat::isDirectory);
        if (stat.isEmpty() || stat.get().isWritableByAll()) {
            return stat.isPresent();
        }
        // Only the tar stream tells who owns it, and takes the engine a while: to be asked once for an image.
        Optional<TarArchiveEntry> entry = user.isPresent() ? files.first(PATH) : Optional.empty();
        return entry.isPresent()
                && allows(
                        user.get(),
                        entry.get().getLongUserId(),
                        entry.get().getLongGroupId(),
                        entry.get().getMode());
    }

    /**
     * Whether a directory's owners and mode let a user create files in it. A container has no capability, so that this
     * holds for root as for everyone.
     *
     * @param user {@code 1000:1000}; a user by name is not allowed, since only the image knows who that is
     */
    static boolean allows(String user, long owner, long group, int mode) {
        Matcher numbers = NUMBERS.matcher(user);
        if (!numbers.matches()) {
            return false;
        }
        int bits = Long.parseLong(numbers.group(1), 10) == owner
                ? mode >> 6
                : Long.parseLong(numbers.group(2), 10) == group ? mode >> 3 : mode;
        return (bits & WRITE_AND_ENTER) == WRITE_AND_ENTER;
    }
}
