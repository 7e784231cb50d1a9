import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { keepTerminal } from './keep-terminal.ts';

/** What opens a text where neither VISUAL nor EDITOR names anything. */
const USUAL_EDITOR = process.platform === 'win32' ? 'notepad' : 'vi';

/** A text for the person's editor; the ending, such as `.json`, tells the editor what it is. */
export interface OutsideEdit {
  readonly text: string;
  readonly ending: string;
}

/** What became of a text in the editor. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'failed'; readonly message: string; readonly hint: string | undefined };

/** namedEditor is the editor that VISUAL or EDITOR names, arguments included, or nothing. */
export function namedEditor({ VISUAL, EDITOR }: NodeJS.ProcessEnv): string | undefined {
  return VISUAL?.trim() || EDITOR?.trim() || undefined;
}

/**
 * editOutside gives a text to the editor that VISUAL or EDITOR names, waits until it is closed, and answers what
 * became of the text. The file lies in a folder that nobody else can read, and is gone afterwards. The terminal is the
 * editor's meanwhile: the event loop stands still, so that no key meant for the editor is read here; `tidy` is called
 * where the editor left the terminal in disorder.
 */
export function editOutside(edit: OutsideEdit, tidy: () => void): Promise<Edited> {
  return keepTerminal(() => edited(edit), tidy);
}

function edited({ text, ending }: OutsideEdit): Edited {
  try {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ecs-iam-wizard-'));
    try {
      const file = path.join(folder, `policy${ending}`);
      writeFileSync(file, text, { mode: 0o600 });
      const trouble = runEditor(file);
      return trouble ?? { kind: 'edited', text: readFileSync(file, 'utf8') };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    return failed(`The text could not be given to the editor: ${(error as Error).message}.`);
  }
}

/** What a shell ends with when it finds no such program, or may not run it. Source: POSIX, Shell Command Language, 2.8.2. */
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

/** The editor's name may carry arguments, as in `code --wait`: like git, the shell reads it. */
function runEditor(file: string): Edited | undefined {
  const editor = namedEditor(process.env) ?? USUAL_EDITOR;
  const quoted = process.platform === 'win32' ? `"${file}"` : `'${file.replaceAll("'", "'\\''")}'`;
  const { status, signal, error } = spawnSync(`${editor} ${quoted}`, { shell: true, stdio: 'inherit' });
  const words = `The editor ${editor}`;
  if (error !== undefined) return failed(`${words} could not be started: ${error.message}.`, HINT);
  if (status === 0) return undefined;
  if (status === NOT_FOUND) return failed(`${words} was not found.`, HINT);
  if (status === NOT_EXECUTABLE) return failed(`${words} cannot be run.`, HINT);
  return failed(`${words} ended with ${signal ?? status}; the policy is as it was.`);
}

const HINT = 'VISUAL or EDITOR names the editor, such as nano or "code --wait".';

function failed(message: string, hint?: string): Edited {
  return { kind: 'failed', message, hint };
}
