package com.cloudbees.plugins.credentials.domains;

import java.io.Serializable;

public class Domain implements Serializable {
    Domain() {}

    private static final long serialVersionUID = 1L;
}
