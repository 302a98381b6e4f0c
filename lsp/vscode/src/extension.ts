import * as vscode from "vscode";
import { LanguageClient, RevealOutputChannelOn, State, type LanguageClientOptions } from "vscode-languageclient/node";
import { findServer } from "./server";
import { StatusBar } from "./status";

const FILES = "**/*.{md,markdown,txt,csv,tsv,jsonl,yaml,yml}";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("tulisbaik", { log: true });
  const status = new StatusBar();
  const restart = () => start(output, status);
  const ask = (command: string) => async () => {
    await client?.sendRequest("workspace/executeCommand", { command, arguments: [] });
  };
  context.subscriptions.push(
    output,
    status,
    vscode.commands.registerCommand("tulisbaik.restart", restart),
    vscode.commands.registerCommand("tulisbaik.checkWorkspace", ask("tulisbaik.checkAll")),
    vscode.commands.registerCommand("tulisbaik.showWeek", ask("tulisbaik.week")),
    vscode.commands.registerCommand("tulisbaik.choosePlatform", () => status.choose()),
    vscode.commands.registerCommand("tulisbaik.fixAll", () =>
      vscode.commands.executeCommand("editor.action.codeAction", { kind: "source.fixAll.tulisbaik", apply: "first" }),
    ),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration((e) => (e.affectsConfiguration("tulisbaik.command") ? restart() : undefined)),
  );
  await restart();
}

async function start(output: vscode.LogOutputChannel, status: StatusBar): Promise<void> {
  await client?.stop().catch(() => undefined);
  client = undefined;
  const server = await findServer();
  if (!server) {
    status.missing();
    const open = vscode.l10n.t("Open Setting");
    const message = vscode.l10n.t("tulisbaik was not found. Install it with “pip install tulisbaik”, or say where it is.");
    // Not awaited: activation must not wait for the writer.
    void vscode.window.showWarningMessage(message, open).then((chosen) => {
      // The setting belongs to the machine where the server runs.
      const where = vscode.env.remoteName ? "openRemoteSettings" : "openSettings";
      if (chosen) void vscode.commands.executeCommand(`workbench.action.${where}`, { query: "tulisbaik.command" });
    });
    return;
  }
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: "file", pattern: FILES },
      { scheme: "file", pattern: "**/{tulisbaik,pyproject}.toml" },
      { scheme: "untitled", language: "markdown" },
      { scheme: "untitled", language: "plaintext" },
    ],
    initializationOptions: { trusted: vscode.workspace.isTrusted, counts: true },
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  };
  const started = new LanguageClient("tulisbaik", "tulisbaik", server, options);
  started.onNotification("tulisbaik/counts", (counts) => status.put(counts));
  started.onDidChangeState((e) => (e.newState === State.Stopped ? status.clear() : undefined));
  try {
    await started.start();
    client = started;
  } catch (error) {
    status.missing();
    void vscode.window.showErrorMessage(vscode.l10n.t("The tulisbaik server did not start: {0}", String(error)));
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
