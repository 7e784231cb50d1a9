import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { commandTree } from '../../../source/commands/command-tree.ts';
import { EXIT_CODES } from '../../../source/commands/help/exit-codes.ts';

it('docs/commands.md says what the program takes (npm run docs:commands writes it)', async () => {
  const script = new URL('../../../scripts/commands-page.js', import.meta.url).href;
  const { commandsPage } = (await import(script)) as {
    commandsPage(tree: unknown, exitCodes: typeof EXIT_CODES): string;
  };
  const tree = commandTree(
    () => {},
    async () => 0,
  );
  const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8');
  expect(page).toBe(commandsPage(tree, EXIT_CODES));
});
