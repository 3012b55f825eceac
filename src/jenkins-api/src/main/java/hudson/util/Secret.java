package hudson.util;

import java.io.Serializable;

public final class Secret implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public String getPlainText() {
        return value;
    }

    public String getEncryptedValue() {
        return value;
    }

    public static Secret decrypt(String data) {
        return data == null ? null : new Secret(data);
    }

    public static Secret fromString(String text) {
        return new Secret(text == null ? "" : text);
    }

    public static String toString(Secret secret) {
        return secret == null ? null : secret.value;
    }
}
