# shellcheck shell=bash
# What the profile jenkins needs: Jenkins's own artifacts in the local Maven repository, and Maven 3.9.6 or newer. To be
# sourced, after common.sh.

# The oldest Maven that Jenkins's parent POM takes, and the one that is brought where the machine's is older.
oldest_maven=3.9.6
brought_maven=3.9.11

# at_least VERSION WANTED
at_least() {
    [[ $(printf '%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

# jenkins_maven: a Maven that is new enough: the one on the PATH, or one by its coordinates.
jenkins_maven() {
    local home=target/maven/apache-maven-$brought_maven
    if at_least "$(mvn --version 2>/dev/null | sed -nE '1s/.*Apache Maven ([0-9.]+).*/\1/p')" "$oldest_maven"; then
        printf 'mvn\n'
        return
    fi
    if [[ ! -e $home/bin/mvn ]]; then
        mvn -q -B -N dependency:unpack "-Dartifact=org.apache.maven:apache-maven:$brought_maven:zip:bin" \
            "-DoutputDirectory=$PWD/target/maven" </dev/null >target/maven.log 2>&1 || return
    fi
    chmod +x "$home/bin/mvn"
    printf '%s\n' "$PWD/$home/bin/mvn"
}

# pom_value ELEMENT: what the plugin's POM says there first.
pom_value() {
    sed -nE "s|.*<$1>(.*)</$1>.*|\1|p" src/plugin/pom.xml | head -n 1
}

# has_jenkins_artifacts: whether the plugin's parent POM, its tools, a Jenkins and Pipeline are in the local repository.
has_jenkins_artifacts() {
    local base=$HOME/.m2/repository/org/jenkins-ci jenkins artifact
    jenkins=$(pom_value jenkins.baseline).3
    for artifact in "plugins/plugin/$(pom_value version)/*.pom" "main/jenkins-war/$jenkins/*.war" \
        "main/jenkins-core/$jenkins/*.jar" "main/jenkins-test-harness/*/*.jar" "tools/maven-hpi-plugin/*/*.jar" \
        "plugins/workflow/workflow-cps/*/*.jar" "plugins/credentials/*/*.jar"; do
        compgen -G "$base/$artifact" >/dev/null || return
    done
}
