#!/usr/bin/env bash
# What takes too long for every push: all that tests/run.sh takes samples of, the pages in three fonts, and every fuzz
# target for ten minutes, or as many seconds as the first argument says.
set -euo pipefail
cd "$(dirname "$0")/.."
export DAYLIGHT_LONG=1
tests/run.sh
for font in "Noto Sans" "Liberation Sans"; do
  echo "pages in $font"
  DAYLIGHT_FONT="$font" cargo test --quiet --test it pages::
done
tests/fuzz/run.sh "${1:-600}"
