package io.jenkins.plugins.autograder.simulator.world;

/**
 * A person with an account.
 *
 * @param id the number by which Coursera names people in {@code uploadedBy}
 * @param name the name in the profile
 * @param email the address of the account
 */
public record User(long id, String name, String email) {}
