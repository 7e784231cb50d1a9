import {
  type RequestCondition,
  type RequestConditionKind,
  requestConditionProblem,
} from '../../../policy/request-condition.ts';
import { sentenceList } from '../../../text/words.ts';
import { type Field, field, toggle } from '../../prompts/form-state.ts';

/** conditionFields makes the lines of the form from the conditions that a policy has. */
export function conditionFields(present: readonly RequestCondition[]): Field[] {
  const find = <K extends RequestConditionKind>(kind: K) =>
    present.find((condition): condition is RequestCondition & { kind: K } => condition.kind === kind);
  const window = find('time-window');
  return [
    toggle('mfa', 'MFA required', find('mfa') !== undefined, [
      'Counts only when the person signed in with multi-factor authentication. Users of the AWS CLI then need a session from STS.',
    ]),
    field('source-ip', 'From addresses', find('source-ip')?.cidrs.join(', ') ?? '', '203.0.113.0/24', [
      'Ranges of public addresses that requests must come from, several with commas. Calls through a VPC endpoint have none.',
    ]),
    field('not-before', 'Not before', window?.notBefore ?? '', '2026-12-01', [
      'From this time on: a date, or a time with zone such as 2026-12-01T08:00:00Z.',
    ]),
    field('expires', 'Until', window?.expires ?? '', '2026-12-31', [
      'Up to this time; then the policy allows nothing any more.',
    ]),
    toggle('tls', 'Encrypted (TLS)', find('tls') !== undefined, ['Counts only for requests over HTTPS.']),
    field('requested-region', 'In Regions', find('requested-region')?.regions.join(', ') ?? '', 'eu-west-1', [
      'Regions that the request may go to, several with commas. Global services such as IAM are left alone.',
    ]),
    field('cluster', 'On the cluster', find('cluster')?.arn ?? '', 'arn:aws:ecs:...:cluster/web', [
      'The full ARN of a cluster (ecs:cluster), for the actions that know this key.',
    ]),
  ];
}

/** readConditions turns the lines of the form back into conditions. */
export function readConditions(
  values: Readonly<Record<string, string>>,
  present: readonly RequestCondition[],
): RequestCondition[] {
  const list = (id: string) => (values[id] ?? '').split(/[\s,]+/).filter(Boolean);
  const notBefore = values['not-before'] ?? '';
  const expires = values.expires ?? '';
  const mfa = present.find(condition => condition.kind === 'mfa') ?? { kind: 'mfa' };
  return [
    ...(values.mfa ? [mfa] : []),
    ...(list('source-ip').length > 0 ? [{ kind: 'source-ip' as const, cidrs: list('source-ip') }] : []),
    ...(notBefore || expires
      ? [
          {
            kind: 'time-window' as const,
            ...(notBefore ? { notBefore } : {}),
            ...(expires ? { expires } : {}),
          },
        ]
      : []),
    ...(values.tls ? [{ kind: 'tls' as const }] : []),
    ...(list('requested-region').length > 0
      ? [{ kind: 'requested-region' as const, regions: list('requested-region') }]
      : []),
    ...(values.cluster ? [{ kind: 'cluster' as const, arn: values.cluster }] : []),
  ];
}

/** fieldAtFault tells which line of the form a condition stands in; of a time window, the line that is wrong by itself. */
export function fieldAtFault(condition: RequestCondition): string {
  if (condition.kind !== 'time-window') return condition.kind;
  const { notBefore } = condition;
  const begins = notBefore !== undefined && requestConditionProblem({ kind: 'time-window', notBefore });
  return begins ? 'not-before' : 'expires';
}

/** conditionSentence says a condition in a few words. */
export function conditionSentence(condition: RequestCondition): string {
  switch (condition.kind) {
    case 'mfa':
      return 'MFA required';
    case 'source-ip':
      return `from ${sentenceList(condition.cidrs, 'or')}`;
    case 'time-window':
      return [
        ...(condition.notBefore === undefined ? [] : [`not before ${condition.notBefore}`]),
        ...(condition.expires === undefined ? [] : [`until ${condition.expires}`]),
      ].join(', ');
    case 'tls':
      return 'encrypted';
    case 'requested-region':
      return `in ${sentenceList(condition.regions, 'or')}`;
    case 'cluster':
      return `on ${condition.arn}`;
  }
}
