#!/usr/bin/env bash
# Installs what the tests need, only where it is missing, and runs all tests.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v cc >/dev/null || missing+=(gcc libc6-dev)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
command -v chromium >/dev/null || missing+=(chromium)
# The browser of the tests shows every text in one font, so that no test depends on the machine's own.
if ! command -v fc-list >/dev/null || [ -z "$(fc-list 'DejaVu Sans')" ]; then missing+=(fontconfig fonts-dejavu-core); fi
if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null; then
    echo "please install: ${missing[*]}" >&2
  else
    as_root=""
    [ "$(id -u)" -eq 0 ] || as_root="sudo"
    $as_root apt-get update -qq
    $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}"
  fi
fi
for package in axe-core playwright-core typescript vnu-jar; do
  if [ ! -e "tests/browser/node_modules/$package/package.json" ]; then
    npm ci --prefix tests/browser --ignore-scripts --no-audit --no-fund --silent
    break
  fi
done

# What this run does not show is told at its end.
not_shown="${CARGO_TARGET_DIR:-target}/tmp/not-shown.txt"
rm -f "$not_shown"
# The examples are compiled by `cargo clippy --all-targets`.
cargo test --quiet --lib --bins --tests "$@"
[ $# -gt 0 ] || cargo test --quiet --doc
if [ -s "$not_shown" ]; then
  echo "Not all was shown; tests/long.sh does what is sampled here:"
  sort -u "$not_shown"
fi
