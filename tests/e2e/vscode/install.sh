#!/usr/bin/env bash
# install.sh FOLDER: a real VS Code (code-server 4.100.3 = VS Code 1.100.3, for Node 20) from npm, its native parts compiled here.
set -euo pipefail
mkdir -p "$1"
cd "$1"
quiet=(--no-audit --no-fund --loglevel=error)
[ -f package.json ] || echo '{"private": true}' > package.json
npm install code-server@4.100.3 --ignore-scripts "${quiet[@]}" # its scripts would download a ripgrep from elsewhere
npm rebuild argon2 "${quiet[@]}"
cd node_modules/code-server/lib/vscode
npm install --omit=dev --ignore-scripts "${quiet[@]}"
# npm_config_yes: a script of node-pty calls npx, which would ask
npm_config_yes=true npm rebuild node-pty @vscode/spdlog native-watchdog @parcel/watcher @vscode/deviceid kerberos "${quiet[@]}"
mkdir -p node_modules/@vscode/ripgrep/bin
ln -sfn "$(command -v rg)" node_modules/@vscode/ripgrep/bin/rg
ln -sfn node_modules node_modules.asar
(cd extensions && npm install --omit=dev --ignore-scripts "${quiet[@]}")
