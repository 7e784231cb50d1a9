import type { ConditionView, StatementView } from '../statement-view.ts';
import { type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { nameSome } from './name-some.ts';
import { isDeny } from './statements.ts';

/** Keys of the network that requests lack on some ways to AWS, and the keys that tell those ways apart. Source: IAM User Guide, AWS global condition context keys. */
const NETWORK_KEYS: Readonly<Record<string, { lack: string; tellers: readonly string[] }>> = {
  'aws:sourceip': {
    lack: 'Requests through a VPC endpoint have no aws:SourceIp, and those that AWS services make for the caller have another one',
    tellers: [
      'aws:ViaAWSService',
      'aws:PrincipalIsAWSService',
      'aws:SourceVpc',
      'aws:SourceVpce',
      'aws:VpcSourceIp',
      'aws:CalledVia',
    ],
  },
  'aws:sourcevpc': {
    lack: 'Requests that do not come through a VPC endpoint have no aws:SourceVpc, those of AWS services for the caller among them',
    tellers: [
      'aws:ViaAWSService',
      'aws:PrincipalIsAWSService',
      'aws:SourceIp',
      'aws:CalledVia',
      'aws:SourceVpce',
    ],
  },
  'aws:sourcevpce': {
    lack: 'Requests that do not come through a VPC endpoint have no aws:SourceVpce, those of AWS services for the caller among them',
    tellers: [
      'aws:ViaAWSService',
      'aws:PrincipalIsAWSService',
      'aws:SourceIp',
      'aws:CalledVia',
      'aws:SourceVpc',
    ],
  },
};

/** Keys that mean little without another. Source: Access Analyzer, "Missing paired condition keys". */
const PAIRS: Readonly<Record<string, readonly string[]>> = {
  'aws:vpcsourceip': ['aws:SourceVpc', 'aws:SourceVpce'],
};

/** checkOptionalKeys finds conditions whose key some requests lack, or that says too little alone. */
export function checkOptionalKeys({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(statement => [
    ...(isDeny(statement)
      ? statement.conditions.flatMap(condition => metByAbsence(statement, condition))
      : []),
    ...statement.conditions.flatMap(condition => unpaired(statement, condition)),
  ]);
}

/** A Deny with a negated operator is met by the requests that lack the key. */
function metByAbsence(statement: StatementView, condition: ConditionView): Finding[] {
  const { operator, key } = condition;
  const known = Object.hasOwn(NETWORK_KEYS, key.toLowerCase()) ? NETWORK_KEYS[key.toLowerCase()] : undefined;
  if (known === undefined || operator?.negated !== true || operator.qualifier === 'ForAnyValue') return [];
  if (hasOneOf(statement, [...known.tellers]) || asksPresence(statement, key)) return [];
  return [
    finding('DENY_DEPENDS_ON_OPTIONAL_KEY', {
      path: condition.path,
      span: condition.member.keySpan,
      message: `${known.lack}; this Deny meets them too: add "Bool": {"aws:ViaAWSService": "false"} if the services shall go on.`,
    }),
  ];
}

function unpaired(statement: StatementView, condition: ConditionView): Finding[] {
  const key = condition.key.toLowerCase();
  const partners = Object.hasOwn(PAIRS, key) ? PAIRS[key] : undefined;
  if (partners === undefined || hasOneOf(statement, partners)) return [];
  return [
    finding('MISSING_PAIRED_CONDITION_KEYS', {
      path: condition.path,
      span: condition.member.keySpan,
      message: `${condition.key} alone is met from any VPC that uses these addresses: ask for ${nameSome(partners)} in the same Condition.`,
    }),
  ];
}

function hasOneOf({ conditions }: StatementView, keys: readonly string[]): boolean {
  const wanted = new Set(keys.map(key => key.toLowerCase()));
  return conditions.some(({ key }) => wanted.has(key.toLowerCase()));
}

function asksPresence({ conditions }: StatementView, key: string): boolean {
  return conditions.some(
    other => other.operator?.family === 'Null' && other.key.toLowerCase() === key.toLowerCase(),
  );
}
