/**
 * What a person sees in a browser: the state of the simulator, and the page that asks for consent. Start with {@link
 * io.jenkins.plugins.autograder.simulator.pages.Renderer}.
 */
@NullMarked
package io.jenkins.plugins.autograder.simulator.pages;

import org.jspecify.annotations.NullMarked;
