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

exec cargo test --quiet "$@"
