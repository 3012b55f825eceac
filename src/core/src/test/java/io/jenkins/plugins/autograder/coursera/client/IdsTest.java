package io.jenkins.plugins.autograder.coursera.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    @ParameterizedTest
    @CsvSource({
        "iRl53_BWEeW4_wr--Yv6Aw,iRl53_BWEeW4_wr--Yv6Aw",
        "authoringBranch~iRl53_BWEeW4_wr--Yv6Aw,authoringBranch~iRl53_BWEeW4_wr--Yv6Aw",
        "authoringBranch!~iRl53_BWEeW4_wr--Yv6Aw,authoringBranch~iRl53_BWEeW4_wr--Yv6Aw",
        "developer-iot,developer-iot",
        "a-slug-of-22-characters,a-slug-of-22-characters",
    })
    void takesIdsBranchesAndSlugs(String text, String id) {
        assertThat(Ids.requireCourse(text)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"developer-iot", "exactly-22-characters-"})
    void tellsASlugFromAnId(String slug) {
        assertThat(Ids.isCourse(slug)).isFalse();
        assertThat(Ids.isSlug(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "../../etc", "Kurs-Ä", "a~b", "https://coursera.org/learn/x"})
    void refusesWhatNamesNoCourse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ids.requireCourse(text))
                .withMessage("the course is '" + text
                        + "'; allowed is its id, such as iRl53_BWEeW4_wr--Yv6Aw, the id of a branch, such as"
                        + " authoringBranch~iRl53_BWEeW4_wr--Yv6Aw, or its slug, such as developer-iot");
    }

    @Test
    void refusesIdsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartRef("rLa7F&partId=x", "Zb6wb"))
                .withMessage(
                        "the item is 'rLa7F&partId=x', which is no id; it is the last word in the address of its page"
                                + " for authors, such as rLa7F");
        assertThatIllegalArgumentException().isThrownBy(() -> new PartRef("rLa7F", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.requireGrader("a/b"));
        assertThat(Ids.last(Ids.requireGrader("Kvns6O3tQHuk5tBZc0DJOE~z8VsfYIYEeWxFFoymFg8zQ")))
                .isEqualTo("z8VsfYIYEeWxFFoymFg8zQ");
    }
}
