import { execFile } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import * as vscode from "vscode";
import type { Executable } from "vscode-languageclient/node";

/** The server to start: the setting's, that of the Python environment, the one on the PATH; none of them: undefined. */
export async function findServer(): Promise<Executable | undefined> {
  // The setting is restricted: in a folder that is not trusted VS Code gives the user's own value here.
  const [command, ...args] = vscode.workspace.getConfiguration("tulisbaik").get<string[]>("command", []);
  if (command) return { command, args };
  // An interpreter inside the folder is code of the folder.
  const python = vscode.workspace.isTrusted ? await pythonOfEnvironment() : undefined;
  // -P: a module of the working folder must not stand in for ours.
  if (python && (await succeeds(python, ["-P", "-c", "import tulisbaik_lsp"]))) {
    return { command: python, args: ["-P", "-m", "tulisbaik_lsp"] };
  }
  const found = onPath("tulisbaik");
  return found ? { command: found, args: ["lsp"] } : undefined;
}

async function pythonOfEnvironment(): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension("ms-python.python");
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (extension) {
    const api = extension.isActive ? extension.exports : await extension.activate();
    const path: string | undefined = api?.environments?.getActiveEnvironmentPath?.(folder)?.path;
    if (path && existsSync(path)) return path;
  }
  const inside = process.platform === "win32" ? join("Scripts", "python.exe") : join("bin", "python");
  return [".venv", "venv"].map((name) => join(folder?.fsPath ?? "", name, inside)).find((path) => folder && existsSync(path));
}

function onPath(name: string): string | undefined {
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((n) => join(folder, n))).find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function succeeds(command: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => execFile(command, args, { timeout: 10_000 }, (error) => resolve(!error)));
}
