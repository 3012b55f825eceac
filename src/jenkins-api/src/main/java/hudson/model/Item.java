package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

public interface Item extends AccessControlled, ModelObject {
    Permission READ = null;
    Permission CONFIGURE = null;
    Permission EXTENDED_READ = null;

    ItemGroup<? extends Item> getParent();
}
