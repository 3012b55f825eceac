package io.jenkins.plugins.autograder.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like a mistake, and is none: most of it was met in public Dockerfiles. */
class SilenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GR028 | RUN tempDir=$(mktemp -d) && chmod 777 \"$tempDir\"",
                "GR028 | RUN chmod 1777 /work",
                "GR028 | RUN mkdir /tmp/x && chmod 777 /tmp/x",
                "GR028 | RUN chmod u+w /grader",
                "GR047 | RUN apt-get update; apt-get install -y gcc; apt-get dist-clean",
                "GR047 | RUN --mount=type=cache,target=/var/lib/apt apt-get install -y gcc",
                "GR047 | RUN apt-get install -y gcc && rm -rf /var/lib/apt/lists/*",
                "GR045 | RUN apt-get -yqq install gcc",
                "GR045 | RUN apt-get -qq install gcc",
                "GR045 | RUN apt-get install --assume-yes gcc",
                "GR045 | RUN yes | apt-get install gcc",
                "GR045 | RUN apt-get $APT_OPTIONS install gcc",
                "GR045 | RUN apt-get --download-only install gcc",
                "GR046 | RUN apt-get update && ./install.sh",
                "GR048 | RUN apt-get install -y $APT_OPTS gcc",
                "GR048 | RUN if apt-get install -s postgresql-jit; then echo yes; fi",
                "GR048 | RUN dpkg -i x.deb || apt-get install -fy",
                "GR049 | RUN pip install -r requirements.txt",
                "GR049 | RUN pip install --upgrade pip setuptools",
                "GR049 | RUN pip install ./package.whl numpy==1.0",
                "GR049 | RUN pip install --index-url https://example.org numpy==1.0",
                "GR049 | RUN npm install",
                "GR049 | RUN gem install rake -v 13.0",
                "GR049 | RUN pip download numpy",
                "GR055 | RUN echo sudo",
                "GR057 | RUN cd /x && make",
                "GR057 | RUN (cd /x && make)",
                "GR058 | RUN curl -f https://example.org/x.tar.gz | tar xz",
                "GR058 | RUN set -o pipefail; curl -f https://example.org | sh",
                "GR058 | RUN x=$(curl -f https://example.org) && echo $x | sh",
                "GR061 | ENV PASSWORD=$SECRET",
                "GR061 | ENV API_KEY=changeme123",
                "GR061 | ENV TOKEN_FILE=/run/secrets/token1",
                "GR061 | ARG GITHUB_TOKEN",
                "GR061 | ENV GPG_KEY=7169605F62C751356D054A26A821E680E5FA6305",
                "GR020 | ENV PYTHONUNBUFFERED=1",
                "GR020 | ENV LANG=C.UTF-8 NODE_VERSION=20",
                "GR051 | ADD rootfs.tar.xz /",
                "GR051 | ADD --checksum=sha256:1 https://example.org/x /x",
                "GR053 | COPY a b ./",
                "GR053 | COPY a b $DIR",
                "GR052 | COPY a $DIR/a",
                "GR026 | USER grader",
                "GR026 | USER 1000:1000",
                "GR065 | COPY --from=python:3.12-slim /x /y",
                "GR065 | COPY --from=nginx /x /y",
                "GR067 | RUN cat <<EOF > /x\\nCOPPY\\nEOF",
            })
    void isSilent(String rule, String instruction) {
        String text =
                "FROM example/base:1\n" + instruction.replace("\\n", "\n") + "\nENTRYPOINT [\"/grader/grade.sh\"]\n";

        assertThat(Graders.messages(rule, Rules.check(Graders.dockerfile(text, Graders.V2))))
                .as(text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GR030 | curl http://localhost:8080/health",
                "GR030 | echo curl",
                "GR032 | while read -r line; do echo \"$line\"; done < tests.txt",
                "GR032 | printf x | read -r line",
                "GR034 | timeout 60 python3 x.py",
                "GR034 | timeout \"$limit\" python3 x.py",
                "GR056 | command -v docker",
                "GR066 | [ \"$x\" = y ]",
                "GR066 | [ $count -gt 3 ]",
                "GR066 | [[ $x = y ]]",
                "GR066 | [[ $name > m ]]",
                "GR066 | rm -rf \"$file\"",
                "GR066 | cp $files /tmp",
                "GR066 | cd /work && rm -rf out",
                "GR105 | echo '{\"feedback\": \"fixed\"}'",
                "GR105 | printf '{\"feedback\": %s}' \"$json\"",
                "GR021 | export GRADER_HOME=/g; ls \"$GRADER_HOME\"",
                "GR021 | ls \"${GRADER_HOME:-/grader}\"",
            })
    void isSilentAboutAScript(String rule, String line) {
        String dockerfile =
                "FROM debian:12\nENV GRADER_HOME=/grader\nCOPY . /grader/\nENTRYPOINT [\"/grader/grade.sh\"]\n";

        assertThat(Graders.messages(
                        rule,
                        Rules.check(
                                Graders.context(Graders.V2, dockerfile, "+grade.sh", "#!/bin/bash\n" + line + "\n"))))
                .isEmpty();
    }
}
