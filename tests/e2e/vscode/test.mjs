// What a writer does in VS Code, with the packaged extension and the real server.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { session } from "./code.mjs";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "ruang");
const file = "takarir/kartu.md";
const column = (row) => Number(/Col (\d+)/.exec(row)[1]);

await session({ name: "menulis", folder, file }, async (window, { read }) => {
  const { page } = window;
  await page.locator(".squiggly-error").first().waitFor();
  await window.command("Problems: Focus on Problems View");

  // Squiggles stand at the right words, also behind an emoji of two UTF-16 units.
  const line = read().split("\n")[6];
  const row = await window.problem("“sobatpustaka” ditulis");
  assert.equal(column(row), line.indexOf("sobatpustaka") + 1, row);
  assert.match(row, /khusus\/sapaan-unit/);
  await window.problem("jatuh pada Selasa");
  await window.problem("“Perpustaan Nasional” keliru");

  // The live count: over the caption and in the status bar.
  await page.locator(".codelens-decoration", { hasText: "Instagram" }).first().waitFor();
  await window.statusText(/^\s*Instagram \d+\/2\.200/);
  const before = await window.count();
  await window.shot("vscode");

  // Hover tells the rule.
  await window.goto(7, line.indexOf("sobatpustaka") + 2);
  await window.hover();
  await page.locator(".monaco-hover:visible", { hasText: "Pedoman Gaya Humas" }).first().waitFor();
  await window.shot("hover");
  await page.keyboard.press("Escape");

  // One quick fix: the problem goes, the count stays true.
  await window.quickFix("Ganti dengan “Sobat Pustaka”");
  await window.goto(7, 1);
  await page.locator(".view-line", { hasText: "Halo 😀 Sobat Pustaka!" }).first().waitFor();

  // A term is completed; the count grows.
  await window.goto(9, 999);
  await page.keyboard.type(" Kunjungi perpustakaan nas", { delay: 30 });
  const item = page.locator(".suggest-widget .monaco-list-row", { hasText: "Perpustakaan Nasional Republik Indonesia" }).first();
  if (!(await item.waitFor({ timeout: 5000 }).then(() => true, () => false))) await page.keyboard.press("Control+Space");
  await item.waitFor();
  await window.shot("completion");
  for (let k = 0; k < 12 && !(await item.evaluate((e) => e.classList.contains("focused"))); k++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.locator(".view-line", { hasText: "Kunjungi Perpustakaan Nasional" }).first().waitFor();
  await window.countAfter(before);

  // Silence one finding here.
  await window.goto(9, read().split("\n")[8].indexOf("Perpustaan") + 2);
  await window.quickFix("Abaikan “istilah/resmi” di baris ini");
  await window.noProblem("“Perpustaan Nasional” keliru");

  // All safe repairs at once, then to disk.
  await window.command("tulisbaik: Apply All Safe Fixes in This File");
  await window.noProblem("“sobatpustaka” ditulis");
  await window.save();
  const text = read();
  assert.match(text, /Halo 😀 Sobat Pustaka!/u);
  assert.match(text, /tunggu Sobat Pustaka di sana/);
  assert.match(text, /<!-- tulisbaik: abaikan istilah\/resmi -->\n/);
  assert.match(text, /Kunjungi Perpustakaan Nasional Republik Indonesia/);

  // The whole workspace: what contradicts in another file that nobody opened.
  await window.command("tulisbaik: Check All Captions in the Workspace");
  await window.toasts.filter({ hasText: "2 berkas" }).first().waitFor();
  await window.problem("“sobatpustaka” ditulis");
  await window.shot("workspace");
});

await session({ name: "tak-dipercaya", folder, file, trust: true }, async (window, { ws }) => {
  const { page } = window;
  await window.command("Problems: Focus on Problems View");
  await window.problem("jatuh pada Selasa");
  assert.equal(await window.problems.filter({ hasText: "“sobatpustaka” ditulis" }).count(), 0);
  await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).first().waitFor();
  await window.shot("restricted");
  assert.ok(!existsSync(join(ws, "dijalankan")), "the folder's own Python rule ran");
});

// No setting: the Python environment of the folder, then the PATH, then a message with a button.
const bare = { folder, file, command: [], profile: "" };
const finds = async (window) => {
  await window.command("Problems: Focus on Problems View");
  await window.problem("“sobatpustaka” ditulis");
};
await session({ ...bare, name: "lingkungan-python", venv: process.env.VENV }, finds);
await session({ ...bare, name: "dari-path", profile: `export PATH=${process.env.VENV}/bin:$PATH\n` }, finds);

await session({ ...bare, name: "tanpa-peladen" }, async (window) => {
  await window.toasts.filter({ hasText: "tulisbaik was not found" }).first().waitFor();
  await window.shot("missing");
  await window.page.locator(".notifications-toasts .monaco-button", { hasText: "Open Setting" }).first().click();
  await window.page.locator(".settings-editor", { hasText: "Program and arguments" }).first().waitFor();
});
