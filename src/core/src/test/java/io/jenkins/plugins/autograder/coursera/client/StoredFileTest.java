package io.jenkins.plugins.autograder.coursera.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("B-13")
class StoredFileTest {
    @ParameterizedTest
    @CsvSource({
        "https://coursera-uploads.s3.amazonaws.com/a/b.tar,coursera-uploads,a/b.tar",
        "https://coursera-uploads.s3.us-east-1.amazonaws.com/a/b.tar,coursera-uploads,a/b.tar",
        "https://coursera-uploads.s3-us-west-2.amazonaws.com/a/b.tar,coursera-uploads,a/b.tar",
        "https://coursera-uploads.s3.dualstack.eu-west-1.amazonaws.com/a/b.tar,coursera-uploads,a/b.tar",
        "https://dotted.bucket.name.s3.amazonaws.com/a/b.tar,dotted.bucket.name,a/b.tar",
        "https://s3.amazonaws.com/coursera-uploads/a/b.tar,coursera-uploads,a/b.tar",
        "https://s3.eu-west-1.amazonaws.com/coursera-uploads/a/b.tar,coursera-uploads,a/b.tar",
        "https://s3-eu-west-1.amazonaws.com/coursera-uploads/a/b.tar,coursera-uploads,a/b.tar",
        "https://b.s3.cn-north-1.amazonaws.com.cn/a,b,a",
        "https://b.s3.amazonaws.com/a%20b%2Bc+d.tar?AWSAccessKeyId=AKIA&Signature=x%3D&Expires=1,b,a b+c+d.tar",
    })
    void findsBucketAndKeyWithoutTheSignature(String address, String bucket, String key) {
        assertThat(StoredFile.parse(address)).contains(new StoredFile(bucket, key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "https://example.org/a/b.tar",
                "https://s3.amazonaws.com/bucket-only",
                "https://b.s3.amazonaws.com/",
                "https://b.s3xamazonaws.com/a",
                "https://b.s3.amazonaws.com.evil.example/a",
                "https://[bad/a",
            })
    void takesNothingElseForAnAddressOfS3(String address) {
        assertThat(StoredFile.parse(address)).isEmpty();
    }
}
