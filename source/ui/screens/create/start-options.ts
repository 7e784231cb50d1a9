import type { PolicyRow } from '../../../account/account.ts';
import { placeholdersIn } from '../../../policy/placeholders.ts';
import { isForEcs } from '../../../procedure/ecs-policies.ts';
import { templateProblems, templates } from '../../../template/read.ts';
import type { Template } from '../../../template/template.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { StartTab } from './create-state.ts';

/** Rows of the last tab. */
export const OTHER = { kept: 'kept', given: 'given', blank: 'blank', file: 'file', paste: 'paste' } as const;

/** startOptions are the rows of one of the start's tabs; the same rows are the same array. */
export function startOptions(wizard: Wizard, tab: StartTab): readonly Option[] {
  switch (tab) {
    case 'templates':
      return templateOptions(wizard.local.asPrinted);
    case 'aws':
      return policyOptions(wizard.listings.aws.items, awsGroups);
    case 'customer':
      return policyOptions(wizard.listings.customer.items, items => [[undefined, items]]);
    case 'other':
      return otherOptions(wizard);
  }
}

const templateRows = new WeakMap<ReadonlySet<string>, readonly Option[]>();

function templateOptions(asPrinted: ReadonlySet<string>): readonly Option[] {
  const known = templateRows.get(asPrinted);
  if (known !== undefined) return known;
  const made = [
    ...templates().map(item => templateOption(item, asPrinted.has(item.name))),
    ...templateProblems().map(brokenTemplate),
    { ...BLANK, group: 'without a template' },
  ];
  templateRows.set(asPrinted, made);
  return made;
}

function templateOption(item: Template, printed: boolean): Option {
  const { name, title, category, risk, description, corrections } = item;
  return {
    id: name,
    label: safeLine(title),
    note: printed ? 'as AWS printed it' : `risk ${risk}`,
    group: category,
    keywords: `${name} ${description}`,
    ...(risk === 'high' || printed ? { mark: '!' } : {}),
    detail: [firstSentence(description), ...wrongToday(corrections)].map(safeLine),
  };
}

/** The lines below the list have room for the first fault only; the others are a key away. */
function wrongToday(corrections: readonly string[]): string[] {
  const [first] = corrections;
  if (first === undefined) return [];
  const place = corrections.length === 1 ? '' : ` 1 of ${corrections.length}`;
  return [`Correction${place}: ${first}`];
}

function firstSentence(text: string): string {
  return text.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text;
}

function brokenTemplate(problem: string, index: number): Option {
  return {
    id: `broken template ${index}`,
    label: 'A template file that is left out',
    note: 'not usable',
    group: 'your own',
    mark: '!',
    disabled: problem,
    detail: [problem],
  };
}

type Groups = (
  items: readonly PolicyRow[],
) => readonly (readonly [string | undefined, readonly PolicyRow[]])[];

function awsGroups(items: readonly PolicyRow[]): ReturnType<Groups> {
  return [
    ['for Amazon ECS', items.filter(({ name }) => isForEcs(name))],
    ['all others', items.filter(({ name }) => !isForEcs(name))],
  ];
}

const policyRows = new WeakMap<readonly PolicyRow[], readonly Option[]>();

function policyOptions(items: readonly PolicyRow[], groups: Groups): readonly Option[] {
  const known = policyRows.get(items);
  if (known !== undefined) return known;
  const made = groups(items).flatMap(([group, rows]) => rows.map(row => policyOption(row, group)));
  policyRows.set(items, made);
  return made;
}

function policyOption({ arn, name, path, attachmentCount }: PolicyRow, group: string | undefined): Option {
  return {
    id: arn,
    label: safeLine(name),
    note: path.startsWith(SERVICE_LINKED) ? 'service-linked role' : attachedWords(attachmentCount),
    ...(group === undefined ? {} : { group }),
    detail: [safeLine(arn)],
  };
}

/** Path of the policies that AWS alone attaches, to the roles of its services. */
const SERVICE_LINKED = '/aws-service-role/';

function attachedWords(count: number): string {
  return count === 0 ? 'not attached' : `attached ${plural(count, 'time')}`;
}

function otherOptions(wizard: Wizard): readonly Option[] {
  const { start: chosen } = wizard.answers;
  const { given } = wizard;
  const kept: Option[] =
    chosen?.kind === 'document' && chosen !== given
      ? [{ id: OTHER.kept, label: `Go on with ${safeLine(chosen.origin)}`, note: 'chosen before' }]
      : [];
  const before: Option[] =
    given?.kind === 'document'
      ? [
          {
            id: OTHER.given,
            label: `The document from ${safeLine(given.origin)}`,
            note: placeholderWords(given.document),
            detail: ['The policy document that was given with --policy-document.'],
          },
        ]
      : [];
  return [...kept, ...before, ...OWN_ROWS];
}

function placeholderWords(document: unknown): string {
  const open = placeholdersIn(document).length;
  return open === 0 ? '' : `asks for ${plural(open, 'value')}`;
}

/** Whoever reads the templates to their end finds it there too. */
const BLANK: Option = {
  id: OTHER.blank,
  label: 'Nothing: choose the actions yourself',
  detail: [
    'Choose a service, its actions, resources and conditions, as in the visual editor of the console.',
  ],
};

const OWN_ROWS: readonly Option[] = [
  BLANK,
  {
    id: OTHER.file,
    label: 'A JSON file',
    detail: ['The policy document of a file; placeholders such as <cluster_name> are asked for.'],
  },
  {
    id: OTHER.paste,
    label: 'A pasted JSON document',
    detail: [
      'Paste a document here, or an example of AWS with its placeholders; mistakes are shown by line.',
    ],
  },
];
