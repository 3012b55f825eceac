package hudson.model;

import java.io.Serializable;
import org.jvnet.localizer.Localizable;

public class HealthReport implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int score;
    private final transient Localizable description;

    public HealthReport(int score, Localizable description) {
        this.score = score;
        this.description = description;
    }

    public int getScore() {
        return score;
    }

    public String getDescription() {
        return description.toString();
    }
}
