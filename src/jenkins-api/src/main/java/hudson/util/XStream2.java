package hudson.util;

public class XStream2 extends com.thoughtworks.xstream.XStream {}
