import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Finding } from '../../source/policy/lint/finding.ts';
import { lintPolicy } from '../../source/policy/lint/lint.ts';
import { lintTrust } from '../../source/policy/lint/trust/lint-trust.ts';
import { locatedRequest } from '../../source/procedure/request-file-reading.ts';
import { LEFT_OUT, leftOut } from './left-out.ts';
import { unknownFlags } from './named-flags.ts';
import { allPages, type Page } from './page.ts';
import { isOurs } from './shown-command.ts';

const LANGUAGES = ['json', 'yaml', 'sh', 'text'];
/** Its examples are mistakes, each held to its code by test/policy/lint. */
const MISTAKES = 'docs/findings.md';
/** Its blocks of text are how a command is called. */
const USAGE = 'docs/commands.md';

/** A policy or a request file; a template has placeholders, and a test of its own. */
interface Shown {
  readonly Statement?: unknown;
  readonly version?: unknown;
  readonly policy?: { readonly document?: Shown };
}

const pages = allPages();

describe.each(pages)('$name', page => {
  const shown = page.blocks.filter(block => block.kind === 'file' || block.kind === 'example');
  const outputs = page.blocks.filter(block => block.kind === 'output');

  it('says of every block what is in it', () => {
    for (const { language, text } of shown) expect(LANGUAGES, text).toContain(language);
  });

  it('has all of its commands found', () => {
    const begins = /^\s*(npx )?ecs-iam-wizard( .*)?$/gm;
    const lines = page.text.replaceAll(/^```text[\s\S]*?^```$/gm, '').match(begins) ?? [];
    const found = commandsOf(page).filter(({ line }) => line.search(begins) === 0);
    expect(found.map(({ line }) => line.split('\n')[0])).toEqual(lines.map(line => line.trim()));
  });

  it('names no flag that the program does not take', () => {
    expect(page.words.filter(word => unknownFlags(word).length > 0)).toEqual([]);
  });

  it.skipIf(page.name === USAGE)('shows output behind the command that prints it', () => {
    expect(outputs.filter(({ of }) => of === undefined).map(({ text }) => text)).toEqual([]);
  });

  it.skipIf(page.name === MISTAKES)(
    'shows policies without an error, and requests that can be read',
    async () => {
      for (const { language, text } of shown) await hold(language, text);
    },
  );
});

describe('what is not typed in the tests', () => {
  const commands = pages.flatMap(commandsOf);

  it('is on some page, line by line', () => {
    const unused = LEFT_OUT.filter(({ line }) => !commands.some(command => line.test(command.line)));
    expect(unused).toEqual([]);
  });

  it('is never this program', () => {
    const lines = [
      'ecs-iam-wizard runs',
      'A=b ecs-iam-wizard',
      'npx ecs-iam-wizard',
      'npm run x | ecs-iam-wizard lint -',
    ];
    expect(lines.map(line => isOurs({ line, ending: 0 }))).toEqual(lines.map(() => true));
    expect(leftOut({ line: 'npm run x | ecs-iam-wizard lint -', ending: 0 })).toBeUndefined();
    expect(isOurs({ line: 'npm install --global ecs-iam-wizard', ending: 0 })).toBe(false);
  });
});

function commandsOf({ blocks }: Page) {
  return blocks.flatMap(block => (block.kind === 'commands' ? block.commands : []));
}

async function hold(language: string, text: string): Promise<void> {
  if (language !== 'json' && language !== 'yaml') return;
  const value = (language === 'json' ? JSON.parse(text) : parse(text)) as Shown;
  if (value.version !== undefined) await locatedRequest({ origin: 'the page', text });
  const policies = [value, value.policy?.document].filter(one => one?.Statement !== undefined);
  for (const policy of policies.map(one => JSON.stringify(one)))
    expect(errorsIn(policy.includes('"Principal"') ? lintTrust(policy) : lintPolicy(policy))).toEqual([]);
}

function errorsIn(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity === 'ERROR');
}
