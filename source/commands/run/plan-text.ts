import { parseArn, policyNameOf } from '../../policy/arn.ts';
import { policySize, statements } from '../../policy/document.ts';
import { countWords } from '../../policy/lint/count-words.ts';
import { otherSteps } from '../../procedure/steps-by-role.ts';
import { widePolicies } from '../../procedure/wide-policies.ts';
import type { Plan, Receipt, Step } from '../../provision/run.ts';
import { safeLine } from '../../text/safe-text.ts';
import { plural } from '../../text/words.ts';
import type { Style } from '../output/style.ts';
import { roleChangeLines, rolePlanLines } from './role-text.ts';

/** A line of a plan: its sign, what happens, and to what. */
interface Row {
  readonly sign: '+' | '=' | '!';
  readonly what: string;
  readonly rest: string;
}

/** planText is a plan for people: exactly what a run would write, what is there already, and what stands in its way. */
export function planText(plan: Plan, style: Style): string {
  const rows = [
    ...rolePlanLines(plan),
    ...policyRows(plan),
    ...versionRows(plan),
    ...attachRows(plan),
    ...blockedRows(plan),
  ];
  const width = Math.max(...rows.map(row => row.what.length));
  const lines = rows.map(row => painted(row, width, style));
  return [
    headline(plan),
    ...lines,
    ...roleChangeLines(plan),
    ...changeLines(plan),
    ...wideLines(plan),
    ...findingLines(plan),
    ...errorLines(plan),
    accountLine(plan),
  ].join('\n');
}

/** changeLines shows how the policy differs from the one that the account has under its name. */
function changeLines({ policy }: Plan): string[] {
  return (policy?.changes ?? []).map(line => `      ${safeLine(line)}`);
}

function wideLines(plan: Plan): string[] {
  return widePolicies(plan).map(words => safeLine(`! ${words}`));
}

/** accountLine says in which account a run works, and as whom. */
export function accountLine({ account }: Plan | Receipt): string {
  const practice = account.sandbox ? ' (PRACTICE ACCOUNT)' : '';
  return safeLine(`Account ${account.id}${practice}   as ${parseArn(account.arn)?.resource ?? account.arn}`);
}

/** findingLines says how much lint finds in the policy, by severity. */
export function findingLines({ findings }: Plan | Receipt): string[] {
  return findings.length === 0 ? [] : [`Lint finds ${countWords(findings)} in the policy.`];
}

/** What IAM refuses or never gives is said in full; security warnings are told beside the plan, and lint has the rest. */
function errorLines({ findings }: Plan): string[] {
  return findings.flatMap(({ severity, code, message }) =>
    severity === 'ERROR' ? [safeLine(`  ${message} (${code})`)] : [],
  );
}

/** byPolicy groups attachments of one status by the policy, in the order of the steps. */
export function byPolicy(steps: readonly Step[], status: Step['status']): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const step of steps) {
    if (step.action !== 'attach' || step.status !== status || step.principal === undefined) continue;
    const { type, name } = step.principal;
    groups.set(step.policyArn, [...(groups.get(step.policyArn) ?? []), `${type} ${name}`]);
  }
  return groups;
}

function headline(plan: Plan): string {
  if (plan.status === 'blocked') return 'Nothing has been changed, and this run cannot go ahead:';
  const pending = plan.steps.some(step => step.status === 'pending');
  return pending
    ? 'Nothing has been changed yet. This run would:'
    : 'Nothing has been changed, and nothing needs to be:';
}

function versionRows({ policy, steps }: Plan): Row[] {
  if (policy === undefined) return [];
  return steps.flatMap(({ action, status, versionId, note }): Row[] => {
    if (status !== 'pending') return [];
    if (action === 'delete-policy-version')
      return [
        { sign: '+', what: 'delete version', rest: `${versionId ?? ''} of ${policy.name}, the oldest` },
      ];
    if (action !== 'create-policy-version') return [];
    return [
      {
        sign: '+',
        what: 'new version',
        rest: `of ${policy.name}, the default one from then on: ${note ?? ''}`,
      },
    ];
  });
}

function policyRows({ policy, steps }: Plan): Row[] {
  if (policy === undefined) return [];
  const status = steps.find(step => step.action === 'create-policy')?.status;
  if (status === 'in-place')
    return [{ sign: '=', what: 'already there', rest: `policy ${policy.name}, with this document` }];
  if (status !== 'pending') return [];
  const size = `${plural(statements(policy.document).length, 'statement')}, ${plural(policySize(policy.document), 'character')}`;
  const tags = Object.entries(policy.tags).map(([key, value]) => `${key}=${value}`);
  const parts = [
    size,
    ...(policy.path === '/' ? [] : [`path ${policy.path}`]),
    ...(tags.length === 0 ? [] : [`tags ${tags.join(', ')}`]),
  ];
  return [{ sign: '+', what: 'create policy', rest: `${policy.name}   ${parts.join(', ')}` }];
}

function attachRows(plan: Plan): Row[] {
  const { policy } = plan;
  const steps = otherSteps(plan);
  const named = (arn: string) => (arn === policy?.arn ? 'it' : policyNameOf(arn));
  const pending = [...byPolicy(steps, 'pending')].map(
    ([arn, who]): Row => ({ sign: '+', what: `attach ${named(arn)} to`, rest: who.join(', ') }),
  );
  const inPlace = [...byPolicy(steps, 'in-place')].map(
    ([arn, who]): Row => ({
      sign: '=',
      what: 'already there',
      rest: `${policyNameOf(arn)} on ${who.join(', ')}`,
    }),
  );
  return [...pending, ...inPlace];
}

/** A missing user blocks one step a policy, but is one thing to mend. */
function blockedRows({ steps }: Plan): Row[] {
  const errors = new Map(
    steps.flatMap(({ error }) => (error === undefined ? [] : [[error.message, error] as const])),
  );
  return [...errors.values()].map(({ message, hint }) => ({
    sign: '!',
    what: 'blocked',
    rest: hint === undefined ? message : `${message} ${hint}`,
  }));
}

function painted({ sign, what, rest }: Row, width: number, style: Style): string {
  const line = safeLine(`${sign} ${what.padEnd(width)}   ${rest}`);
  if (sign === '!') return `  ${style.bad(line)}`;
  return `  ${sign === '+' ? style.good(line) : style.faint(line)}`;
}
