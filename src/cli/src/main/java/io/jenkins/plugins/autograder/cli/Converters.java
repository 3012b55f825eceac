package io.jenkins.plugins.autograder.cli;

import io.jenkins.plugins.autograder.config.DidYouMean;
import io.jenkins.plugins.autograder.config.Durations;
import io.jenkins.plugins.autograder.config.Sizes;
import io.jenkins.plugins.autograder.lint.FailOn;
import io.jenkins.plugins.autograder.sandbox.Profile;
import io.jenkins.plugins.autograder.sandbox.Profiles;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /** A number with or without a fraction. */
    static final class OfNumber implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            try {
                return Double.valueOf(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is no number; give one such as 1 or 0.5");
            }
        }
    }

    /** A whole number. */
    static final class OfCount implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is no whole number; give one such as 1 or 16");
            }
        }
    }

    /** The address of a service. */
    static final class OfAddress implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            try {
                return new URI(value);
            } catch (URISyntaxException e) {
                throw new TypeConversionException("'" + value + "' is no address; give one such as https://host/path");
            }
        }
    }

    /** An image by its name. A path, which no image's name looks like, is most likely the next operand. */
    static final class OfImage implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.isBlank() || value.startsWith("/") || value.startsWith(".") || value.startsWith("~")) {
                throw new TypeConversionException(
                        "'" + value
                                + "' is no name of an image; the image comes first, such as my-grader:latest, and then the path");
            }
            return value;
        }
    }

    /** A severity, or never. */
    static final class OfFailOn implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String value) {
            if (!FailOn.WORDS.contains(value)) {
                throw new TypeConversionException("'" + value + "' is no severity; allowed are "
                        + String.join(", ", FailOn.WORDS)
                        + DidYouMean.nearest(value, FailOn.WORDS)
                                .map(word -> "; did you mean " + word + "?")
                                .orElse(""));
            }
            return FailOn.of(value);
        }
    }

    /** A profile by its name. */
    static final class OfProfile implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String value) {
            Optional<Profile> profile = Profiles.named(value);
            if (profile.isEmpty()) {
                List<String> names = Profiles.all().stream().map(Profile::name).toList();
                throw new TypeConversionException("there is no profile '" + value + "'; allowed are "
                        + String.join(", ", names)
                        + DidYouMean.nearest(value, names)
                                .map(name -> "; did you mean " + name + "?")
                                .orElse(""));
            }
            return profile.get();
        }
    }
}
