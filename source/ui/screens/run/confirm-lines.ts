import { parseArn } from '../../../policy/arn.ts';
import { planDifferences } from '../../../procedure/plan-documents.ts';
import { securityWarnings } from '../../../procedure/plan-doubts.ts';
import { planFaults } from '../../../procedure/plan-faults.ts';
import { type GroupSizes, planRows } from '../../../procedure/plan-rows.ts';
import { widePolicies } from '../../../procedure/wide-policies.ts';
import type { Plan } from '../../../provision/run.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { commandLines, sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import type { Wizard } from '../../state/wizard.ts';
import { holdingsOf } from '../attach/looks.ts';
import { failureLines } from '../failure-lines.ts';
import { findingLines, findingsInShort } from '../finding-lines.ts';
import { changeLines } from './change-lines.ts';
import { mendWords } from './mend-keys.ts';
import { labelledLines } from './row-lines.ts';

/** confirmLines are the lines of the final review: what would be written, or whatever else was asked to be shown. */
export function confirmLines(wizard: Wizard, columns: number, dot = '-'): TextLine[] {
  const { plan, local } = wizard;
  const { confirm } = local;
  if (plan.status === 'failed') return failureLines(plan.failure, columns);
  if (plan.status !== 'ready') return [];
  const { findings } = plan.value;
  if (confirm.consent.stage === 'asking-again')
    return [...wideLines(plan.value, columns), ...findingLines(securityWarnings(findings), columns)];
  switch (confirm.shows) {
    case 'changes':
      return planLines(plan.value, columns, dot, groupSizes(wizard));
    case 'findings':
      return findingLines(findings, columns);
    case 'document':
      // A view of its own draws it.
      return [];
    case 'differences':
      return differenceLines(plan.value, columns);
    case 'command':
      return commandLines(safeLine(commandOf(plan.value)), columns);
  }
}

/** A run that is taken up again was begun by its command; what is left of it has one of its own. */
function commandOf({ resumedAt, runId, equivalentCommand }: Plan): string {
  return resumedAt === undefined ? equivalentCommand : `ecs-iam-wizard resume ${runId} --yes`;
}

/** What was seen of groups while they were chosen. */
function groupSizes(wizard: Wizard): GroupSizes {
  return name => holdingsOf(wizard, { type: 'group', name })?.members?.length;
}

/** planLines are a plan: what is in the way, what is written, what is there already, where, and what lint finds. */
export function planLines(plan: Plan, columns: number, dot: string, sizeOf?: GroupSizes): TextLine[] {
  const rows = planRows(plan, sizeOf).map(({ sign, what, items, notes }) => ({
    label: `${sign} ${what}`,
    items,
    notes,
    manner: plan.status === 'blocked' ? ('quiet' as const) : MANNERS[sign],
  }));
  return [
    ...faultLines(plan, columns),
    ...labelledLines(rows, dot, columns),
    { text: '' },
    ...sentenceLines(accountSentence(plan), columns),
    ...wideLines(plan, columns),
    ...findingsInShort(plan.findings, columns),
  ];
}

function wideLines(plan: Plan, columns: number): TextLine[] {
  return widePolicies(plan).flatMap(words => sentenceLines(`! ${words}`, columns, 'warning'));
}

const MANNERS = { '+': 'good', '-': 'warning', '=': 'quiet', ' ': 'plain' } as const;

function faultLines(plan: Plan, columns: number): TextLine[] {
  return planFaults(plan).flatMap(({ words, code, message, advice, mends }) => [
    ...sentenceLines(`! cannot ${words}`, columns, 'bad'),
    ...sentenceLines(`${code}: ${message}`, columns, 'plain', NOTE_MARGIN),
    ...(advice === undefined ? [] : sentenceLines(advice, columns, 'plain', NOTE_MARGIN)),
    ...(mends.length === 0 ? [] : sentenceLines(mendWords(plan, mends), columns, 'strong', NOTE_MARGIN)),
  ]);
}

const NOTE_MARGIN = 6;

function accountSentence({ account }: Plan): string {
  const practice = account.sandbox ? ' (PRACTICE ACCOUNT)' : '';
  return safeLine(`Account ${account.id}${practice}   as ${parseArn(account.arn)?.resource ?? account.arn}`);
}

/** A heading where several things differ, or none of them is the policy. */
function differenceLines(plan: Plan, columns: number): TextLine[] {
  const differing = planDifferences(plan);
  const isPolicyAlone = differing.length === 1 && plan.policy?.changes !== undefined;
  return differing.flatMap(({ title, changes }, index) => [
    ...(index === 0 ? [] : [{ text: '' }]),
    ...(isPolicyAlone ? [] : sentenceLines(safeLine(title), columns, 'strong')),
    ...changeLines(changes, columns),
  ]);
}
