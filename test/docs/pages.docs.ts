import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { awsCli } from './aws-cli.ts';
import { leftOut } from './left-out.ts';
import { allPages, type Block, type Page } from './page.ts';
import { alike, isShownBy } from './same-output.ts';
import type { ShownCommand } from './shown-command.ts';
import { Sitting } from './sitting.ts';

/** Its commands are the examples of the help, which test/commands/help runs. */
const RUN_ELSEWHERE = 'docs/commands.md';
const LEFT_THE_WIZARD = 130;
/** Such a line opens no wizard. */
const WITH_A_COMMAND = /ecs-iam-wizard [a-z]/;
/** The AWS CLI, or a script of exported calls of it. */
const WANTS_AWS = /\baws |\bsh \S+\.sh\b/;

const pages = allPages().filter(
  ({ name, blocks }) => name !== RUN_ELSEWHERE && blocks.some(({ kind }) => kind === 'commands'),
);
const aws = awsCli();

describe('a reader who types what a page shows, from its top to its end', () => {
  it.concurrent.each(pages)('$name', async page => {
    const sitting = await Sitting.begin(aws);
    try {
      await follow(page, sitting);
    } finally {
      expect(new Set([0, ...(await sitting.end())])).toEqual(new Set([0]));
    }
  });
});

/** Types, writes and compares what stands on a page, in its order. */
async function follow({ blocks }: Page, sitting: Sitting): Promise<void> {
  const printed = new Map<ShownCommand, string>();
  for (const block of blocks) {
    if (block.kind === 'file') sitting.write(block.name, block.text);
    if (block.kind === 'commands')
      for (const command of block.commands) {
        const output = await carryOut(command, sitting);
        if (output !== undefined) printed.set(command, output);
      }
    if (block.kind === 'output') compare(block, printed);
  }
}

/** The output of a command that was typed. */
async function carryOut(command: ShownCommand, sitting: Sitting): Promise<string | undefined> {
  const instead = leftOut(command);
  if (instead === undefined && (aws !== undefined || !WANTS_AWS.test(command.line))) {
    const { outcome, shown } = await sitting.type(command.line);
    const isLeft = outcome.kind === 'wizard' && !WITH_A_COMMAND.test(command.line);
    const ending = isLeft ? LEFT_THE_WIZARD : command.ending;
    if (outcome.kind !== 'server')
      expect(outcome, `${command.line}\n${shown}\n`).toMatchObject({ exitCode: ending });
    return shown;
  }
  if (instead?.script !== undefined) expect(Object.keys(manifest.scripts)).toContain(instead.script);
  if (instead?.written !== undefined)
    expect((await sitting.type(`sh -n ${instead.written}`)).outcome).toMatchObject({ exitCode: 0 });
  return undefined;
}

function compare(
  { text, of }: Extract<Block, { kind: 'output' }>,
  printed: ReadonlyMap<ShownCommand, string>,
): void {
  const output = of === undefined ? undefined : printed.get(of);
  if (output !== undefined && !isShownBy(text, output)) expect(alike(text), of?.line).toEqual(alike(output));
}
