package hudson.model;

public interface PersistentDescriptor extends Saveable {}
