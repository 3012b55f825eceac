package jenkins.util;

import java.io.IOException;
import java.io.InputStream;

public abstract class VirtualFile {
    public abstract boolean isFile() throws IOException;

    public abstract long length() throws IOException;

    public abstract VirtualFile child(String name);

    public abstract InputStream open() throws IOException;
}
