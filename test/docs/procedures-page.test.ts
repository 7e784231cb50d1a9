import { describe, expect, it } from 'vitest';
import { builtInTemplates } from '../../source/template/read.ts';
import { runnableCommands } from '../commands/flag-table/ask-program.ts';
import { codeIn, flagsIn, pageText, tablesUnder } from './page-tables.ts';

const page = pageText('procedures.md');

/** The words that AWS's pages print for each step, in their order. */
const CREATE = [
  ['Open the IAM console'],
  ['Policies', 'Create policy'],
  ['Visual editor', 'Choose a Service', 'Elastic Container Service'],
  ['Select actions', 'Amazon ECS IAM Policy Examples'],
  ['(Optional)', 'Specify request conditions (optional)'],
  ['Review policy'],
  ['Name', 'type your own unique name', 'AmazonECSUserPolicy'],
  ['Create Policy'],
];
const ATTACH = [
  ['Open the IAM console'],
  ['Users', 'choose the user'],
  ['Permissions', 'Add permissions'],
  ['Grant permissions', 'Attach existing policies directly'],
  ['custom policy', 'Next: Review'],
  ['Review your details', 'Add permissions'],
];
const PROCEDURES = [
  ['To create an IAM policy for a user', CREATE, ['create']],
  ['To attach an IAM policy to a user', ATTACH, ['create', 'attach']],
] as const;

const commands = new Map(runnableCommands().map(({ name, command }) => [name, command]));
const flagsOf = (name: string) => commands.get(name)?.options.map(({ long }) => long) ?? [];

describe.each(PROCEDURES)('the procedure "%s"', (heading, documented, takers) => {
  const [rows = []] = tablesUnder(page, heading);

  it('stands there with every step of AWS, in its order and in its words', () => {
    expect(rows).toHaveLength(documented.length);
    for (const [index, words] of documented.entries()) {
      const [step = ''] = rows[index] ?? [];
      expect(step).toMatch(new RegExp(`^${index + 1}\\. `));
      for (const word of words) expect(step).toContain(word);
    }
  });

  it('names a screen and a flag for each, or says that there is none', () => {
    for (const [, screen = '', flag = ''] of rows) {
      expect(screen).toMatch(/\*\*|^nothing: |^"/);
      expect(flag).toMatch(/`|^nothing/);
    }
  });

  it('names flags of the command that makes it', () => {
    const known = takers.flatMap(flagsOf);
    for (const [, , flags = ''] of rows)
      expect(flagsIn(flags).filter(flag => !known.includes(flag))).toEqual([]);
  });
});

describe('the page of the procedures', () => {
  it('names every flag by which a step of them is answered', () => {
    const named = PROCEDURES.flatMap(([heading]) => flagsIn(tablesUnder(page, heading).flat(2).join(' ')));
    // Flags of the run, of roles and of a new version answer no step that AWS documents.
    const headings = ['Statement:', 'Request conditions:', 'Attach:'];
    const wanted = (commands.get('create')?.options ?? [])
      .filter(({ helpGroupHeading = '' }) => headings.includes(helpGroupHeading))
      .map(({ long }) => long);
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter(flag => !named.includes(flag ?? ''))).toEqual([]);
  });

  it('has a template for each example that AWS prints, and each template where it belongs', () => {
    const [examples = []] = tablesUnder(page, 'The example policies');
    const named = examples.flatMap(([example = '', names = '']) =>
      codeIn(names).map(name => ({ name, example: example.replace(/^Policy Structure: /, '') })),
    );
    const printed = builtInTemplates().filter(({ source }) => source !== undefined);
    expect(named.map(({ name }) => name).sort(), 'in "The example policies" of docs/procedures.md').toEqual(
      printed.map(({ name }) => name).sort(),
    );
    for (const { name, example } of named)
      expect(printed.find(one => one.name === name)?.source?.example).toContain(example);
  });
});
