package io.jenkins.plugins.autograder.lint.rules;

import static io.jenkins.plugins.autograder.lint.finding.Severity.ERROR;

import io.jenkins.plugins.autograder.lint.finding.RuleInfo;
import io.jenkins.plugins.autograder.lint.subject.GraderImage;
import java.util.Map;
import java.util.Optional;

/** An image for other processors. */
final class WrongArchitecture extends Rule {
    /** The machines that an ELF file can be for, by their number. */
    private static final Map<Integer, String> MACHINES =
            Map.of(3, "386", 40, "arm", 62, "amd64", 183, "arm64", 243, "riscv64", 21, "ppc64le", 22, "s390x");

    WrongArchitecture() {
        super(RuleInfo.of(
                "GR012",
                ERROR,
                "The image is for another kind of processor",
                "Production has x86-64 processors. An image that was built on a laptop with an ARM processor does not start"
                        + " there.",
                "build with docker build --platform linux/amd64"));
    }

    @Override
    void check(GraderImage image, Report found) {
        String architecture = image.details().architecture();
        if (!architecture.isEmpty() && !architecture.equals("amd64")) {
            found.add(image.whole(), "the image is for " + architecture + "; production is amd64");
            return;
        }
        image.entry().program().ifPresent(path -> image.head(path)
                .flatMap(WrongArchitecture::machine)
                .ifPresent(machine -> {
                    if (!machine.equals("amd64") && !machine.equals("386")) {
                        found.add(image.region(path), path + " is a program for " + machine + "; production is amd64");
                    }
                }));
    }

    /** The machine of an ELF file; absent where it is none. */
    private static Optional<String> machine(byte[] head) {
        boolean elf = head.length > 19 && head[0] == 0x7f && head[1] == 'E' && head[2] == 'L' && head[3] == 'F';
        if (!elf) {
            return Optional.empty();
        }
        boolean little = head[5] == 1;
        int number = little ? (head[18] & 0xff) | (head[19] & 0xff) << 8 : (head[19] & 0xff) | (head[18] & 0xff) << 8;
        return Optional.of(MACHINES.getOrDefault(number, "machine " + number));
    }
}
