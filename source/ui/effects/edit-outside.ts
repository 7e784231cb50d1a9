import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { WizardEvent } from '../state/events.ts';
import type { OutsideEdit } from '../state/wizard.ts';

/** What opens a text where neither VISUAL nor EDITOR names anything. */
const USUAL_EDITOR = process.platform === 'win32' ? 'notepad' : 'vi';

/**
 * editOutside gives a text to the editor that VISUAL or EDITOR names, waits until it is closed, and answers what
 * became of the text. The file lies in a folder that nobody else can read, and is gone afterwards.
 */
export function editOutside({ text, ending }: OutsideEdit): WizardEvent {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ecs-iam-wizard-'));
  const file = path.join(folder, `policy${ending}`);
  try {
    writeFileSync(file, text, { mode: 0o600 });
    const problem = runEditor(file);
    if (problem !== undefined) return failed(problem);
    return { type: 'text-edited', text: readFileSync(file, 'utf8') };
  } catch (error) {
    return failed(`The text could not be given to the editor: ${(error as Error).message}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The editor's name may carry arguments, as in `code --wait`: like git, the shell reads it. */
function runEditor(file: string): string | undefined {
  const editor = process.env.VISUAL || process.env.EDITOR || USUAL_EDITOR;
  const quoted = process.platform === 'win32' ? `"${file}"` : `'${file.replaceAll("'", "'\\''")}'`;
  const { status, signal, error } = spawnSync(`${editor} ${quoted}`, { shell: true, stdio: 'inherit' });
  if (error !== undefined) return `The editor ${editor} could not be started: ${error.message}`;
  if (status === 0) return undefined;
  return `The editor ${editor} ended with ${signal ?? status}; the policy is as it was.`;
}

function failed(message: string): WizardEvent {
  const failure = {
    kind: 'other',
    code: 'EditorFailed',
    message,
    hint: 'VISUAL or EDITOR names the editor, such as nano or "code --wait".',
  };
  return { type: 'edit-failed', failure };
}
