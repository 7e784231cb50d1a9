import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { WizardEvent } from '../state/events.ts';
import type { OutsideEdit } from '../state/wizard.ts';
import { keepTerminal } from './keep-terminal.ts';

/** What opens a text where neither VISUAL nor EDITOR names anything. */
const USUAL_EDITOR = process.platform === 'win32' ? 'notepad' : 'vi';

/**
 * editOutside gives a text to the editor that VISUAL or EDITOR names, waits until it is closed, and answers what
 * became of the text. The file lies in a folder that nobody else can read, and is gone afterwards. The terminal is the
 * editor's meanwhile: the event loop stands still, so that no key meant for the editor is read here.
 */
export function editOutside(edit: OutsideEdit): Promise<WizardEvent> {
  return keepTerminal(() => edited(edit));
}

function edited({ text, ending }: OutsideEdit): WizardEvent {
  try {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ecs-iam-wizard-'));
    try {
      const file = path.join(folder, `policy${ending}`);
      writeFileSync(file, text, { mode: 0o600 });
      const problem = runEditor(file);
      if (problem !== undefined) return failed(problem);
      return { type: 'text-edited', text: readFileSync(file, 'utf8') };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch (error) {
    const message = `The text could not be given to the editor: ${(error as Error).message}.`;
    return failed({ message, hint: undefined });
  }
}

/** What a shell ends with when it finds no such program, or may not run it. Source: POSIX, Shell Command Language, 2.8.2. */
const NOT_FOUND = 127;
const NOT_EXECUTABLE = 126;

/** The editor's name may carry arguments, as in `code --wait`: like git, the shell reads it. */
function runEditor(file: string): Trouble | undefined {
  const { VISUAL, EDITOR } = process.env;
  const editor = VISUAL?.trim() || EDITOR?.trim() || USUAL_EDITOR;
  const quoted = process.platform === 'win32' ? `"${file}"` : `'${file.replaceAll("'", "'\\''")}'`;
  const { status, signal, error } = spawnSync(`${editor} ${quoted}`, { shell: true, stdio: 'inherit' });
  const words = `The editor ${editor}`;
  if (error !== undefined) return { message: `${words} could not be started: ${error.message}.`, hint: HINT };
  if (status === 0) return undefined;
  if (status === NOT_FOUND) return { message: `${words} was not found.`, hint: HINT };
  if (status === NOT_EXECUTABLE) return { message: `${words} cannot be run.`, hint: HINT };
  return { message: `${words} ended with ${signal ?? status}; the policy is as it was.`, hint: undefined };
}

interface Trouble {
  readonly message: string;
  readonly hint: string | undefined;
}

const HINT = 'VISUAL or EDITOR names the editor, such as nano or "code --wait".';

function failed({ message, hint }: Trouble): WizardEvent {
  return { type: 'edit-failed', failure: { kind: 'other', code: 'EditorFailed', message, hint } };
}
