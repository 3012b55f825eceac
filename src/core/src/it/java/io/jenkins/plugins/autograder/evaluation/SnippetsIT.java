package io.jenkins.plugins.autograder.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.autograder.evaluation.ShownSnippet.ShownCell;
import io.jenkins.plugins.autograder.evaluation.ShownSnippet.ShownFile;
import io.jenkins.plugins.autograder.evaluation.observe.AnswerCache;
import io.jenkins.plugins.autograder.evaluation.observe.Echo;
import io.jenkins.plugins.autograder.sandbox.DockerSandbox;
import io.jenkins.plugins.autograder.sandbox.Sandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What students are shown of the solution. */
class SnippetsIT {
    @Test
    void theSolutionFillsTheCells(@TempDir Path directory) throws Exception {
        LoadedTask task = CourseFiles.at(directory).solution("""
                        def add(a, b):
                            print("adding")
                            return a + b

                        def save():
                            open("out.txt", "w").write("saved")

                        if __name__ == "__main__":
                            print("Hello", input("Name? "))
                        """).spec("""
                        goals: [{calls: "add(1, 2)"}]
                        snippets:
                          - {id: sums, title: Sums, calls: ["add(1, 2)", "add('a', 'b')"]}
                          - {id: wrong, calls: "add(1, 'b')"}
                          - {id: talk, run: program, inputs: [Ann]}
                          - {id: saved, calls: save(), show-files: out.txt}
                          - {id: aliases, block: "x = [1]\\n[x, x]", name: aliases, memory-diagram: true}
                        """).task();
        List<ShownSnippet> shown;
        try (Sandbox sandbox = DockerSandbox.open(Optional.empty())) {
            shown = new Snippets(new Evaluator(sandbox, AnswerCache.inMemory())).of(task, Optional.empty());
        }
        assertThat(shown).extracting(ShownSnippet::id).containsExactly("sums", "wrong", "talk", "saved", "aliases");
        ShownCell first = shown.get(0).cells().get(0);
        assertThat(first.code()).isEqualTo("add(1, 2)");
        assertThat(first.output()).isEqualTo("adding\n");
        assertThat(first.result()).isEqualTo("3");
        assertThat(shown.get(0).cells().get(1).result()).isEqualTo("'ab'");
        assertThat(shown.get(1).cells().get(0).problem()).startsWith("TypeError ");
        assertThat(Echo.withoutInputs(shown.get(2).cells().get(0).output()))
                .contains("Name? ")
                .contains("Hello Ann");
        assertThat(shown.get(3).cells().get(0).files()).containsExactly(new ShownFile("out.txt", "saved"));
        assertThat(shown.get(4).cells().get(0).memory()).isNotBlank();
    }
}
