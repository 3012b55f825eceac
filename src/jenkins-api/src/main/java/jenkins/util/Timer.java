package jenkins.util;

import java.util.concurrent.ScheduledExecutorService;

public class Timer {
    Timer() {}

    public static ScheduledExecutorService get() {
        throw new UnsupportedOperationException();
    }
}
