package io.jenkins.plugins.autograder.evaluation.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As plain processes: nothing is kept in, but nothing is left behind, and nobody else is harmed. */
class WithoutIsolationIT {
    private Lab lab;

    @BeforeEach
    void open() throws Exception {
        lab = Lab.inProcesses();
    }

    @AfterEach
    void close() throws Exception {
        lab.close();
    }

    @Test
    void saysThatItIsNone() {
        assertThat(lab.sandbox().isolates()).isFalse();
    }

    @Test
    void endsWhatAPayloadStarted() throws Exception {
        String mark = "mark-" + UUID.randomUUID();
        Observations seen = lab.observe(
                "import os, subprocess, sys, time\n", Lab.block("""
                        started, starting = os.pipe()
                        def stay():
                            subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(1000)', '%s'])
                            os.write(starting, b'.')
                        stay()
                        if os.fork() == 0:
                            os.setsid()
                            stay()
                            time.sleep(1000)
                        for i in range(3):
                            if os.fork() == 0:
                                os.setsid()
                                if os.fork() == 0:
                                    stay()
                                    time.sleep(1000)
                                os._exit(0)
                        for i in range(5):
                            os.read(started, 1)
                        'left'
                        """.formatted(mark)), Lab.block("""
                        def arguments(pid):
                            try:
                                return open('/proc/%%s/cmdline' %% pid).read()
                            except OSError:
                                return ''
                        [pid for pid in os.listdir('/proc') if pid.isdigit() and '%s' in arguments(pid)]
                        """.formatted(mark)));

        assertThat(seen.payloads().get(0).value()).contains(ActionsIT.text("left"));
        assertThat(seen.payloads().get(1).value().orElseThrow().toString())
                .as("those that are left")
                .contains("items=[]");
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse("")))
                .noneMatch(command -> command.contains(mark));
    }

    @Test
    void sparesEverybodyElse() throws Exception {
        Process other = new ProcessBuilder("sleep", "1000").start();
        try {
            lab.observe("import os\n", Lab.block("os.fork()"), Lab.block("1"));

            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void isWholeAlsoWhereTheDriverIsEnded() throws Exception {
        Observations seen = lab.observe(
                "import os\n",
                Lab.block("'before'"),
                Lab.block("os.kill(os.getppid(), 9)\n'killed'", Lab.within(Duration.ofSeconds(20))),
                Lab.block("'after'"));

        assertThat(seen.payloads().get(0).value()).contains(ActionsIT.text("before"));
        assertThat(List.of(seen.payloads().get(1), seen.payloads().get(2))).allSatisfy(one -> {
            assertThat(one.outcome()).isEqualTo(Outcome.NOT_RUN);
            assertThat(one.failure().orElseThrow().message())
                    .startsWith("the container was ended before: ended by signal 9");
        });
    }
}
