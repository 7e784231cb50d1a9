import { parseArn } from '../../policy/arn.ts';
import { countWords } from '../../policy/lint/count-words.ts';
import { planDoubts, planSubject, securityWarnings } from '../../procedure/plan-doubts.ts';
import { planFaults } from '../../procedure/plan-faults.ts';
import { type PlanRow, planRows } from '../../procedure/plan-rows.ts';
import { writesSomething } from '../../procedure/run-words.ts';
import { widePolicies } from '../../procedure/wide-policies.ts';
import type { Plan } from '../../provision/run.ts';
import { SEVERITY_WORDS } from '../review-words.ts';
import { spokenLines } from '../spoken.ts';

/** How a plan stands, and with it what may be done about it. */
export type Verdict = 'blocked' | 'nothing-to-do' | 'ready';

/** verdictOf says how a plan stands. */
export function verdictOf(plan: Plan): Verdict {
  if (plan.status === 'blocked') return 'blocked';
  return writesSomething(plan) ? 'ready' : 'nothing-to-do';
}

/** planLines say what is in the way, what would be written, what is there already, where, and what is doubtful. */
export function planLines(plan: Plan): string[] {
  const verdict = verdictOf(plan);
  const headline = {
    blocked: 'Nothing has been changed yet, and this cannot be done as it is.',
    'nothing-to-do': 'Nothing has been changed, and nothing needs to be: everything is as wanted already.',
    ready: `Nothing has been changed yet. ${planSubject(plan)} would:`,
  }[verdict];
  return [
    headline,
    ...faultLines(plan),
    ...rowLines(planRows(plan)),
    accountSentence(plan),
    ...widePolicies(plan).map(words => `Beware: ${words}`),
    ...findingsInShort(plan),
  ];
}

/** doubtLines name what a plan is to be asked twice for. */
export function doubtLines(plan: Plan): string[] {
  return [
    ...widePolicies(plan),
    ...securityWarnings(plan.findings).map(({ message }) => `${SEVERITY_WORDS.SECURITY_WARNING}: ${message}`),
    `Go on with ${planDoubts(plan)}? Type yes once more to make the changes all the same, b to go back.`,
  ];
}

/** faultLines say what is in the way of a blocked plan, and why. */
function faultLines(plan: Plan): string[] {
  return planFaults(plan).flatMap(({ words, code, message, advice }) => [
    `It cannot ${words}. ${code}: ${message}`,
    ...(advice === undefined ? [] : [advice]),
  ]);
}

/** A row that goes on with the one before stands behind it in its line. */
function rowLines(rows: readonly PlanRow[]): string[] {
  const lines: string[] = [];
  for (const { sign, what, items, notes } of rows) {
    const words = `${what.trim()}${sign === '=' ? ':' : ''} ${items.map(oneLine).join(', ')}`;
    const before = sign === ' ' ? lines.pop() : undefined;
    lines.push(before === undefined ? `- ${words}` : `${before} ${words}`, ...notes);
  }
  return lines;
}

/** Items of a plan name no ARN, so that they stay within their line. */
function oneLine(text: string): string {
  return spokenLines(text).join(' ');
}

function accountSentence({ account }: Plan): string {
  const practice = account.sandbox ? ', the practice account' : '';
  return `Account ${account.id}${practice}, as ${parseArn(account.arn)?.resource ?? account.arn}.`;
}

function findingsInShort({ findings }: Plan): string[] {
  if (findings.length === 0) return [];
  const [first] = securityWarnings(findings);
  return [`Found in the policy: ${countWords(findings)}.${first === undefined ? '' : ` ${first.message}`}`];
}
