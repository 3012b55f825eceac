package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.config.Sizes;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line as values; what they refuse, the engine's own parsers explain. */
final class Converters {
    private Converters() {}

    /** {@code 30s} as a duration. */
    static final class OfDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String value) {
            try {
                return Durations.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is no duration: " + Durations.ALLOWED);
            }
        }
    }

    /** {@code 512MB} as bytes. */
    static final class OfSize implements ITypeConverter<Long> {
        @Override
        public Long convert(String value) {
            try {
                return Sizes.parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + value + "' is no size: " + Sizes.ALLOWED);
            }
        }
    }

    /** A profile by its name. */
    static final class OfProfile implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String value) {
            List<String> names = Profiles.all().stream().map(Profile::name).toList();
            return Profiles.named(value)
                    .orElseThrow(() -> new TypeConversionException("there is no profile '" + value + "'; allowed are "
                            + String.join(", ", names)
                            + DidYouMean.nearest(value, names)
                                    .map(name -> "; did you mean " + name + "?")
                                    .orElse("")));
        }
    }
}
