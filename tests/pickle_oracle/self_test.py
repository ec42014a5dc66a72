#!/usr/bin/env python3
"""Both self-tests: of the jail, and of the comparison."""

import sys

import compare_self_test
import jail_self_test

if __name__ == "__main__":
    sys.exit(jail_self_test.main() | compare_self_test.main())
