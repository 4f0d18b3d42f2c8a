#!/usr/bin/env bash
# What takes too long for every push: 200 kills after the swap, on a disk.
set -euo pipefail
cd "$(dirname "$0")/.."
DAYLIGHT_KILLS=200 cargo test --quiet --test it kept::killed "$@"
