package io.jenkins.plugins.autograder.jenkins.config;

import hudson.ExtensionPoint;
import hudson.model.ModelObject;

/** Knows what folders say. There is none where Jenkins has no folders. */
interface FolderDefaults extends ExtensionPoint {

    /**
     * What is said at this very place.
     *
     * @return {@link Defaults#NONE} if nothing is, or if it is no folder
     */
    Defaults at(ModelObject place);
}
