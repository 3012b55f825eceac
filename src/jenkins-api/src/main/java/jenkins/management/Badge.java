package jenkins.management;

public class Badge {
    private final String text;
    private final String tooltip;
    private final Severity severity;

    public enum Severity {
        DANGER,
        INFO,
        WARNING
    }

    public Badge(String text, String tooltip, Severity severity) {
        this.text = text;
        this.tooltip = tooltip;
        this.severity = severity;
    }

    public String getText() {
        return text;
    }

    public String getTooltip() {
        return tooltip;
    }

    public String getSeverity() {
        return severity.name().toLowerCase(java.util.Locale.ROOT);
    }
}
