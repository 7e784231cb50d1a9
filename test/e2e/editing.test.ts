import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { converse } from './converse.ts';
import { Terminal } from './terminal.ts';

/** An editor that asks for an expression of sed, and edits by it; `fail` makes it fail. */
const EDITOR = `#!/bin/sh
for file; do :; done
echo x >> "$0.count"
echo "EDITING $1 $(grep -c x "$0.count")"
IFS= read -r expression
[ "$expression" = fail ] && exit 3
sed -i.bak "$expression" "$file"
`;

const folder = mkdtempSync(path.join(os.tmpdir(), 'ecs-iam-wizard-editor-'));
let terminal: Terminal | undefined;

afterEach(async () => {
  await terminal?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('edits the JSON in an editor of its own, and comes back with the mistakes, and with the policy', async () => {
  const editor = path.join(folder, 'editor.sh');
  writeFileSync(editor, EDITOR);
  chmodSync(editor, 0o700);
  terminal = Terminal.openProgram(['--sandbox'], { env: { EDITOR: `'${editor}' --wait` } });
  await converse(terminal, [
    { when: 'What would you like to do?', press: 'enter' },
    { when: 'start from?', press: ['end', 'enter'] },
    { when: '❯ + add a statement', press: 'ctrl-o' },
    {
      when: 'EDITING --wait 1',
      type: 's/"Statement": .*/"Statement": [{"Effect": "Allow" "Action": "ecs:ListClusters", "Resource": "*"}]/',
      press: 'enter',
    },
    { when: '! Line 3: This is not JSON: a comma is expected.', press: 'ctrl-o' },
  ]);
  // The very text is gone on with, and the window changes meanwhile.
  await terminal.until('EDITING --wait 2');
  terminal.resize(100, 30);
  const taken = await converse(terminal, [
    { when: 'EDITING --wait 2', type: 's/"Allow"/"Allow",/', press: 'enter' },
    { when: 'The policy is as you wrote it: 1 statement.', press: 'ctrl-o' },
    { when: 'EDITING --wait 3', type: 'fail', press: 'enter' },
    { when: 'ended with 3;', press: 'ctrl-o' },
    // Ctrl-C in the editor is the editor's.
    { when: 'EDITING --wait 4', press: 'ctrl-c' },
    { when: 'ended with SIGINT;', press: 'tab' },
    { when: 'list clusters' },
  ]);
  expect(taken).toContain('─'.repeat(100));
  await converse(terminal, [
    { when: 'list clusters', press: 'ctrl-c' },
    { when: 'Leave the wizard?', type: 'y' },
  ]);
  expect(await terminal.exitCode).toBe(130);
});
