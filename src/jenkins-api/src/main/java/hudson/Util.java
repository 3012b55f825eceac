package hudson;

public class Util {
    private Util() {}

    public static String fixNull(String text) {
        return text == null ? "" : text;
    }

    public static String fixEmptyAndTrim(String text) {
        return text == null || text.isBlank() ? null : text.trim();
    }
}
