"""Python rules: `checks/<group>/<name>.py` is the rule `group/name`, its examples inside."""
