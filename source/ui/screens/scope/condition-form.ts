import {
  type RequestCondition,
  type RequestConditionKind,
  requestConditionProblem,
} from '../../../policy/request-condition.ts';
import { toggleWords } from '../../../procedure/condition-toggles.ts';
import { readCondition } from '../../../procedure/read-condition.ts';
import { type Field, field } from '../../prompts/form-state.ts';

/** conditionFields makes the lines in which a common condition takes its values, from those that it has. */
export function conditionFields(kind: RequestConditionKind, present: RequestCondition | undefined): Field[] {
  switch (kind) {
    case 'mfa': {
      const age = present?.kind === 'mfa' ? present.maxAgeSeconds : undefined;
      return [
        field('age', 'Signed in less than', age?.toString() ?? '', 'seconds ago; empty for any time ago', [
          'How long ago the person gave the code at most: 3600 is an hour. Sessions with MFA live 36 hours at most.',
        ]),
      ];
    }
    case 'source-ip': {
      const cidrs = present?.kind === 'source-ip' ? present.cidrs : [];
      return [
        field('cidrs', 'From addresses', cidrs.join(', '), '203.0.113.0/24', [
          'Public addresses and ranges, several with commas. Those of a private network never reach AWS.',
        ]),
      ];
    }
    case 'time-window': {
      const window = present?.kind === 'time-window' ? present : undefined;
      return [
        field('not-before', 'Not before', window?.notBefore ?? '', '2026-12-01', [
          'From this time on: a date, or a time with its zone such as 2026-12-01T08:00:00Z.',
        ]),
        field('expires', 'Until', window?.expires ?? '', '2026-12-31', [
          'Up to this time; then the statement allows nothing any more. A date alone is the beginning of its day (UTC).',
        ]),
      ];
    }
    case 'tls':
      return [];
    case 'requested-region': {
      const regions = present?.kind === 'requested-region' ? present.regions : [];
      return [
        field('regions', 'In Regions', regions.join(', '), 'eu-west-1', [
          'Regions that the requests may go to, several with commas.',
        ]),
      ];
    }
    case 'cluster': {
      const arn = present?.kind === 'cluster' ? present.arn : '';
      return [
        field('arn', 'Cluster', arn, 'arn:aws:ecs:...:cluster/web', [
          'The ARN of a cluster; * stands for any characters. Tab writes how one of this account begins.',
        ]),
      ];
    }
  }
}

/** conditionProblems says which line is at fault; of a time window, the one that is wrong by itself. */
export function conditionProblems(
  kind: RequestConditionKind,
  values: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  const condition = readCondition(kind, values);
  const problem = requestConditionProblem(condition);
  if (problem === undefined) return {};
  return { [lineAtFault(condition)]: problem };
}

function lineAtFault(condition: RequestCondition): string {
  if (condition.kind !== 'time-window')
    return { mfa: 'age', 'source-ip': 'cidrs', tls: '', 'requested-region': 'regions', cluster: 'arn' }[
      condition.kind
    ];
  const { notBefore } = condition;
  const begins = notBefore !== undefined && requestConditionProblem({ kind: 'time-window', notBefore });
  return begins ? 'not-before' : 'expires';
}

/** conditionSentence says a condition in a few words. */
export function conditionSentence(condition: RequestCondition): string {
  switch (condition.kind) {
    case 'mfa':
      return 'MFA required';
    case 'tls':
      return 'encrypted';
    default:
      return toggleWords(condition);
  }
}
