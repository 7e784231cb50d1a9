import { diffDocuments } from '../../policy/diff.ts';
import { diffLines } from '../../policy/diff-lines.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_TEMPLATES } from '../../procedure/explained/starts.ts';
import { PRINTED_FAULTS, riskWords, sourceLines } from '../../procedure/template-words.ts';
import { template as templateNamed, templateProblems, templates } from '../../template/read.ts';
import type { Template, Variant } from '../../template/template.ts';
import { chooseOne, type Told } from '../asking/choose-one.ts';
import type { Option, Verb, VerbUse } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';

/** A template that was chosen, in one of its variants. */
export interface ChosenTemplate {
  readonly template: Template;
  readonly variant: Variant;
}

/** askTemplate asks for one of the templates that make a document; nothing when the person goes back. */
export async function askTemplate(
  sitting: Sitting,
  which: 'all' | 'documents',
): Promise<ChosenTemplate | undefined> {
  const { talk, answers } = sitting;
  talk.say(...templateProblems());
  const offered = templates().filter(({ content }) => which === 'all' || content === 'document');
  const usual = answers.start?.kind === 'template' ? answers.start.template.name : undefined;
  const chosen = await chooseOne(talk, {
    question: ['Which template?'],
    options: offered.map(optionOf),
    usual,
    verbs: VERBS,
    help: HELP,
    tell: answer => (answer.kind === 'verb' ? told(answer.use) : undefined),
  });
  if (chosen.kind === 'chosen') return { template: templateNamed(chosen.id), variant: 'corrected' };
  if (chosen.kind !== 'verb') return undefined;
  const { option } = chosen.use;
  return option && { template: templateNamed(option.id), variant: 'as-documented' };
}

/** Details are told, and that there is no printed variant; the printed variant itself is taken. */
function told({ word, option }: VerbUse<string>): Told {
  if (option === undefined) return [];
  const template = templateNamed(option.id);
  if (word === 'd') return detailLines(template);
  return template.asDocumented === undefined
    ? ['AWS printed no other one: there is only this variant.']
    : undefined;
}

const VERBS: readonly Verb[] = [
  { word: 'd', label: 'details', takes: 'number' },
  { word: 'v', label: 'as AWS printed it', takes: 'number' },
];

const HELP = withOwnWords(
  EXPLAINED_TEMPLATES,
  'd with a number tells what a template allows, what the printed example gets wrong, and how the two differ. v with a number takes the example as AWS printed it, with its faults.',
);

function optionOf({ name, title, category, risk, description }: Template): Option {
  return {
    id: name,
    label: title,
    note: `risk ${risk}`,
    group: category,
    keywords: `${name} ${description}`,
    detail: [description],
  };
}

/** detailLines say what a template allows, what AWS's printed example gets wrong today, and how the two differ. */
function detailLines(template: Template): string[] {
  const { title, description, corrections } = template;
  return [
    `${title}. ${description}`,
    riskWords(template),
    ...(corrections.length === 0 ? [] : [PRINTED_FAULTS]),
    ...corrections.map((text, index) => `${index + 1}. ${text}`),
    ...differences(template),
    ...sourceLines(template),
  ];
}

const MARKS = { '-': 'printed, and gone', '+': 'new', '=': 'in both' } as const;

function differences(template: Template): string[] {
  if (template.content === 'managed-policy' || template.asDocumented === undefined) return [];
  const lines = diffLines(diffDocuments(template.asDocumented, template.document));
  return [
    'How the corrected one differs from the printed one:',
    ...lines.map(({ mark, text }) => `${MARKS[mark]}: ${text.trim()}`),
  ];
}
