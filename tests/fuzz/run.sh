#!/usr/bin/env bash
# Feeds every target for so many seconds (60 if not said): tests/fuzz/run.sh [SECONDS] [TARGET...]
# What crashes is left in target/fuzz/artifacts; make a test of it in tests/it/fuzzed.rs.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds="${1:-60}"
[ $# -eq 0 ] || shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(ls tests/fuzz/fuzz_targets | sed 's/\.rs$//')
command -v cargo-fuzz >/dev/null || cargo install --quiet --locked cargo-fuzz
work="$PWD/target/fuzz"
# The project forbids unsafe code, so no sanitizer is needed; the flags for coverage are unstable ones.
export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$work/build"
for target in "${targets[@]}"; do
  corpus="$work/corpus/$target"
  mkdir -p "$corpus" "$work/artifacts/$target"
  tests/fuzz/seeds.sh "$target" "$corpus"
  echo "== $target, $seconds s"
  cargo fuzz run --fuzz-dir tests/fuzz --sanitizer none "$target" "$corpus" -- \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 -verbosity=0 -print_final_stats=1 \
    -artifact_prefix="$work/artifacts/$target/"
done
