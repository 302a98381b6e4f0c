import * as vscode from "vscode";

interface Count {
  platform: string;
  text: string;
  over: boolean;
}

interface Caption {
  start: number;
  end: number;
  counts: Count[];
  findings: number;
}

interface Counts {
  uri: string;
  captions: Caption[];
}

/** The count of the caption under the cursor, for one platform: the first of the caption's, or the one chosen. */
export class StatusBar implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem("tulisbaik", vscode.StatusBarAlignment.Right, 100);
  private readonly counts = new Map<string, Counts>();
  private readonly subscriptions: vscode.Disposable[];
  private platform: string | undefined;

  constructor() {
    this.item.name = "tulisbaik";
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.window.onDidChangeTextEditorSelection(() => this.show()),
      vscode.workspace.onDidCloseTextDocument((doc) => this.counts.delete(doc.uri.toString())),
    ];
  }

  put(counts: Counts): void {
    this.counts.set(vscode.Uri.parse(counts.uri).toString(), counts);
    this.show();
  }

  clear(): void {
    this.counts.clear();
    this.show();
  }

  missing(): void {
    this.item.text = "$(warning) tulisbaik";
    this.item.command = "tulisbaik.restart";
    this.item.show();
  }

  async choose(): Promise<void> {
    const names = this.caption()?.counts.map((c) => c.platform) ?? [];
    const placeHolder = vscode.l10n.t("Platform whose count is shown");
    this.platform = (await vscode.window.showQuickPick(names, { placeHolder })) ?? this.platform;
    this.show();
  }

  private caption(): Caption | undefined {
    const editor = vscode.window.activeTextEditor;
    const captions = editor && this.counts.get(editor.document.uri.toString())?.captions;
    const line = editor?.selection.active.line ?? 0;
    return captions?.find((c) => line <= c.end) ?? captions?.at(-1);
  }

  private show(): void {
    const caption = this.caption();
    const count = caption?.counts.find((c) => c.platform === this.platform) ?? caption?.counts[0];
    if (!caption || !count) return this.item.hide();
    this.item.text = `${count.over ? "$(error)" : "$(pencil)"} ${count.text}`;
    this.item.backgroundColor = count.over ? new vscode.ThemeColor("statusBarItem.errorBackground") : undefined;
    this.item.command = "tulisbaik.choosePlatform";
    const lines = [...caption.counts.map((c) => c.text), vscode.l10n.t("Findings in this caption: {0}", caption.findings)];
    if (!vscode.workspace.isTrusted) lines.push(vscode.l10n.t("The folder's own rules are off until it is trusted."));
    this.item.tooltip = lines.join("\n");
    this.item.show();
  }

  dispose(): void {
    this.item.dispose();
    this.subscriptions.forEach((s) => s.dispose());
  }
}
