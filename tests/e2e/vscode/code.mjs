// A real VS Code: code-server in Debian's Chromium, with the packaged extension. One `session` a scenario.
import { execFileSync, spawn } from "node:child_process";
import { createWriteStream, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const { CODE_SERVER, VSIX, SERVER, SHOTS } = process.env;
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const SETTINGS = {
  "telemetry.telemetryLevel": "off",
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.colorTheme": "Default Light Modern",
  "window.commandCenter": false,
  "git.enabled": false,
  "files.autoSave": "off",
  "editor.minimap.enabled": false,
  "editor.wordWrap": "on",
  "editor.fontSize": 14,
  "explorer.openEditors.visible": 0,
  "files.exclude": { dijalankan: true, "**/__pycache__": true },
};

const port = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Open a copy of `folder` with `file` in VS Code and hand its window to `scenario`.
 * trust: VS Code asks for trust. command: the setting. profile: the login shell's, where VS Code takes the PATH from.
 * venv: a Python environment that stands in the folder.
 */
export async function session({ name, folder, file, trust = false, command = JSON.parse(SERVER), profile, venv }, scenario) {
  // A short path: the socket of code-server lies below it, and the kernel allows 108 bytes.
  const work = mkdtempSync(join(tmpdir(), "tb-"));
  const [ws, data, extensions] = ["ws", "data", "ext"].map((d) => join(work, d));
  for (const d of [join(data, "User"), join(data, "Machine"), extensions]) mkdirSync(d, { recursive: true });
  cpSync(folder, ws, { recursive: true });
  if (venv) symlinkSync(venv, join(ws, ".venv"));
  const trusting = trust ? { "security.workspace.trust.startupPrompt": "never" } : { "security.workspace.trust.enabled": false };
  writeFileSync(join(data, "User", "settings.json"), JSON.stringify({ ...SETTINGS, ...trusting }));
  // Settings of scope machine come too late from User/: the extension starts before they are there.
  writeFileSync(join(data, "Machine", "settings.json"), JSON.stringify({ "tulisbaik.command": command }));
  const config = join(work, "config.yaml");
  writeFileSync(config, "auth: none\ncert: false\n");
  const folders = ["--config", config, "--user-data-dir", data, "--extensions-dir", extensions];
  execFileSync(CODE_SERVER, [...folders, "--install-extension", VSIX, "--force"], { stdio: "ignore" });
  const own = profile === undefined ? {} : { HOME: work, SHELL: "/bin/bash", PATH: "/usr/bin:/bin" };
  if (profile) writeFileSync(join(work, ".profile"), profile);
  const at = await port();
  const flags = ["--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-getting-started-override"];
  if (!trust) flags.push("--disable-workspace-trust");
  const server = spawn(CODE_SERVER, [...folders, "--bind-addr", `127.0.0.1:${at}`, ...flags], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true, // an own process group: extension host and language server end with it
    env: { ...process.env, EXTENSIONS_GALLERY: "{}", ...own },
  });
  const log = createWriteStream(join(SHOTS, `${name}.log`));
  server.stdout.pipe(log);
  server.stderr.pipe(log);
  let browser;
  try {
    const base = `http://127.0.0.1:${at}`;
    for (let i = 0; ; i++) {
      const up = await fetch(`${base}/healthz`).then((r) => r.ok, () => false);
      if (up) break;
      if (i > 300) throw new Error("code-server did not start");
      await new Promise((r) => setTimeout(r, 200));
    }
    browser = await chromium.launch({ executablePath: "/usr/bin/chromium", headless: true, args: FLAGS });
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    page.setDefaultTimeout(60_000);
    await page.route("**/*", (route) => {
      const host = new URL(route.request().url()).hostname;
      return host === "127.0.0.1" || host.endsWith(".localhost") ? route.continue() : route.abort();
    });
    const path = join(ws, file);
    const payload = JSON.stringify([["openFile", `vscode-remote://127.0.0.1:${at}${path}`]]);
    await page.goto(`${base}/?folder=${encodeURIComponent(ws)}&payload=${encodeURIComponent(payload)}`);
    await page.locator(".monaco-workbench .editor-instance .view-lines").waitFor();
    await scenario(new Window(page, name), { ws, path, read: () => readFileSync(path, "utf8") });
    console.log(`ok ${name}`);
  } catch (error) {
    const page = browser?.contexts()[0]?.pages()[0];
    await page?.screenshot({ path: join(SHOTS, `${name}-failed.png`) }).catch(() => {});
    throw new Error(`${name}: ${error.message}`, { cause: error });
  } finally {
    await browser?.close();
    process.kill(-server.pid, "SIGTERM");
    await new Promise((r) => server.once("exit", r));
    rmSync(work, { recursive: true, force: true });
  }
}

/** What a person does in a window of VS Code. */
class Window {
  constructor(page, name) {
    this.page = page;
    this.name = name;
    this.problems = page.locator(".markers-panel-container .monaco-list-row");
    this.toasts = page.locator(".notifications-toasts .notification-list-item");
  }

  async command(name) {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input").fill(`>${name}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Line and column as VS Code shows them: from 1, in UTF-16. */
  async goto(line, column) {
    await this.page.locator(".editor-instance .view-line").first().click();
    await this.page.keyboard.press("Control+g");
    await this.page.locator(".quick-input-widget input").fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  async problem(text) {
    const row = this.problems.filter({ hasText: text }).first();
    await row.waitFor();
    return (await row.innerText()).replace(/\s+/g, " ").trim();
  }

  async noProblem(text) {
    await this.problems.filter({ hasText: text }).first().waitFor({ state: "detached" });
  }

  async quickFix(title) {
    const entry = this.page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
    for (let i = 0; i < 6; i++) { // the key is now and then lost while focus comes back to the editor
      await this.page.keyboard.press("Control+.");
      if (await entry.waitFor({ timeout: 4000 }).then(() => true, () => false)) {
        // A click is swallowed: walk to the entry.
        for (let k = 0; k < 12; k++) {
          if (await entry.evaluate((e) => e.classList.contains("focused"))) break;
          await this.page.keyboard.press("ArrowDown");
        }
        await this.page.keyboard.press("Enter");
        return;
      }
      await this.page.keyboard.press("Escape");
    }
    throw new Error(`no quick fix ${title}`);
  }

  async hover() {
    await this.page.keyboard.press("Control+k");
    await this.page.keyboard.press("Control+i");
  }

  async statusText(text) {
    await this.page.locator(".statusbar-item", { hasText: text }).first().waitFor();
  }

  /** The count in the status bar, as `Instagram 243/2.200`. */
  async count() {
    return (await this.page.locator(".statusbar-item", { hasText: /Instagram \d+/ }).first().innerText()).trim();
  }

  /** Wait until the count is another, and the line over the caption says the same. */
  async countAfter(before) {
    for (let i = 0; i < 300; i++) {
      const now = await this.count();
      const lens = this.page.locator(".codelens-decoration", { hasText: now });
      if (now !== before && (await lens.count())) return;
      await new Promise((r) => setTimeout(r, 100));
    }
    throw new Error(`the count did not change from ${before} in both places`);
  }

  async save() {
    await this.page.keyboard.press("Control+s");
    await this.page.waitForFunction(() => !document.querySelector(".tab.active.dirty"));
  }

  async shot(name) {
    await this.page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }
}
