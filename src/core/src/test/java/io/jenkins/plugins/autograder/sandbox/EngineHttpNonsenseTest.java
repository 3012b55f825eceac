package io.jenkins.plugins.autograder.sandbox;

import static io.jenkins.plugins.autograder.sandbox.ScriptedCalls.get;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of an engine that are not HTTP. */
@Timeout(60)
class EngineHttpNonsenseTest {
    private final ScriptedCalls scripted;

    EngineHttpNonsenseTest(@TempDir Path directory) {
        this.scripted = new ScriptedCalls(directory);
    }

    @AfterEach
    void close() throws IOException {
        scripted.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SSH-2.0-OpenSSH_9.2\\r\\n                                  | something that is not HTTP
            HTTP/1.1 abc\\r\\n\\r\\n                                   | something that is not HTTP
            HTTP/1.1\\r\\n\\r\\n                                       | something that is not HTTP
            HTTP/2 200\\r\\n\\r\\n                                     | something that is not HTTP
            HTTP/1.1 2000 OK\\r\\n\\r\\n                               | something that is not HTTP
            \\r\\n\\r\\n                                               | something that is not HTTP
            HTTP/1.1 200 OK\\r\\nno colon\\r\\n\\r\\n                  | headers that are not HTTP
            HTTP/1.1 200 OK\\r\\n: no name\\r\\n\\r\\n                 | headers that are not HTTP
            HTTP/1.1 200 OK\\r\\nContent-Length: x\\r\\n\\r\\n         | a Content-Length that is no number
            HTTP/1.1 200 OK\\r\\nContent-Length: -2\\r\\n\\r\\n        | a Content-Length that is no number
            HTTP/1.1 200 OK\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\n | a Content-Length that is no number
            """)
    void refusesAHeadThatIsNotHttp(String answer, String problem) throws Exception {
        EngineHttp http = scripted.connect(wire -> {
            wire.request();
            wire.say(answer.replace("\\r", "\r").replace("\\n", "\n"));
        });
        assertThatThrownBy(() -> get(http))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("did not answer GET /x: the engine answered with " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zz\\r\\nabc            | the engine answered with a chunk that has no size
            -5\\r\\nabc            | the engine answered with a chunk that has no size
            \\r\\nabc              | the engine answered with a chunk that has no size
            ffffffffffffffff\\r\\n | the engine answered with a chunk that has no size
            2\\r\\nabc\\r\\n0      | the engine answered with a chunk that is longer than its size
            9\\r\\nabc             | the engine hung up in the middle of an answer
            3\\r\\nabc             | the engine hung up
            3\\r\\nabc\\r\\n0\\r\\n | the engine hung up
            0\\r\\nno colon\\r\\n  | the engine answered with headers that are not HTTP
            """)
    void refusesChunksThatAreNone(String chunks, String problem) throws Exception {
        EngineHttp http = scripted.connect(wire -> {
            wire.request();
            wire.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunks.replace("\\r", "\r").replace("\\n", "\n"));
        });
        assertThatThrownBy(() -> get(http)).isInstanceOf(IOException.class).hasMessage(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK\\r\\n      | A: b\\r\\n                 | headers that are not HTTP
            HTTP/1.1 200 OK\\r\\nA:    | xxxxxxxx                   | a line that does not end
            ''                         | xxxxxxxx                   | a line that does not end
            ''                         | HTTP/1.1 100 X\\r\\n\\r\\n | nothing but interim answers
            """)
    void refusesAHeadWithoutEnd(String start, String again, String problem) throws Exception {
        EngineHttp http = scripted.connect(wire -> {
            wire.request();
            wire.say(start.replace("\\r", "\r").replace("\\n", "\n"));
            while (true) {
                wire.say(again.replace("\\r", "\r").replace("\\n", "\n"));
            }
        });
        assertThatThrownBy(() -> get(http)).hasMessageEndingWith("the engine answered with " + problem);
    }
}
