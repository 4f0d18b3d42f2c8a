#!/usr/bin/env bash
# Writes what a target begins with: small sound inputs of the project's own. tests/fuzz/seeds.sh TARGET FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
target="$1" folder="$2"
put() { # NUMBER FILE: the file behind a first byte
  { printf "\\x$(printf %02x "$1")"; cat "$2"; } > "$folder/seed-$1-$(basename "$(dirname "$2")")-$(basename "$2")"
}
case "$target" in
  yaml) find tests/cases/base content -name '*.yaml' -size -8k | head -40 | while read -r file; do cp "$file" "$folder/seed-$(basename "$(dirname "$file")")-$(basename "$file")"; done ;;
  records)
    number=0
    for kind in workspaces decisions researchers institutions incidents; do
      for file in tests/cases/base/$kind/*.yaml; do put $number "$file"; done
      number=$((number + 1))
    done
    put 5 content/data-versions.yaml; put 6 content/policies.yaml; put 7 tests/cases/base/site.yaml ;;
  import) find tests/cases/exports tests/cases/hostile-export -name '*.json' -size -16k -exec cp {} "$folder/" \; ;;
  query) printf 'title:sleep -"heart failure"' > "$folder/seed-1"; printf 'kidneey dec' > "$folder/seed-2" ;;
  markdown) find themes/default/pages content/pages -name '*.md' -size -8k -exec cp {} "$folder/" \; ;;
  names) printf 'Rowan Halloway\nHalloway, Rowan; R. M. Halloway Jr.\nMaria del Carmen Núñez-Ortiz PhD\n' > "$folder/seed-1"
    printf 'MARIA study, call 617-555-0123\nMr. John Smith, born 03/04/1985, MRN 00482913, has diabetes.\n' > "$folder/seed-2" ;;
  published)
    printf '\0{"title":"T","source":"S","as_of":"2026-11-22","items":[{"id":"d-1","decided":"2026-04-11","name":"A B","violations":[{"clause":"c","summary":"s"}]}]}' > "$folder/seed-1"
    printf '\1{"id":"1","title":"T","status":"active","created":"2025-01-01","purposes":["ancestry"],"team":[{"name":"A","role":"owner"}],"questions":["a","b"]}\n' > "$folder/seed-2"
    printf '\2{"old":"2026-11-01","new":"2026-11-22","texts_compared":true,"projects":{"added":[],"changed":[],"removed":[]},"decisions":{"added":[],"changed":[],"removed":[]}}' > "$folder/seed-3" ;;
  *) : ;;
esac
