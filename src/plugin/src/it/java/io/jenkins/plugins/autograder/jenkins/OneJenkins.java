package io.jenkins.plugins.autograder.jenkins;

import hudson.model.User;
import hudson.security.ACL;
import hudson.security.AuthorizationStrategy;
import hudson.security.SecurityRealm;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.runner.Description;
import org.jvnet.hudson.test.JenkinsRule;

/**
 * One Jenkins for all tests of a class, since a start takes longer than they do. Each test makes jobs of its own; who may do
 * what is as at the start again after each.
 */
final class OneJenkins implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {
    private Rule rule;

    private static final class Rule extends JenkinsRule {
        Rule(Class<?> test) {
            testDescription = Description.createSuiteDescription(test);
        }

        @Override
        public void recipe() throws Exception {
            ACL.as2(ACL.SYSTEM2);
            super.recipe();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        rule = new Rule(context.getRequiredTestClass());
        try {
            rule.before();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        rule.jenkins.setSecurityRealm(SecurityRealm.NO_AUTHENTICATION);
        rule.jenkins.setAuthorizationStrategy(AuthorizationStrategy.UNSECURED);
        for (User user : User.getAll()) {
            user.delete();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        rule.after();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(JenkinsRule.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return rule;
    }
}
