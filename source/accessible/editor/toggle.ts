import type { RequestCondition, RequestConditionKind } from '../../policy/request-condition.ts';
import { requestConditionProblem } from '../../policy/request-condition.ts';
import {
  type ConditionScope,
  type ToggleRow,
  withoutToggle,
  withToggle,
} from '../../procedure/condition-toggles.ts';
import { TOGGLE_DETAILS } from '../../procedure/condition-words.ts';
import { readCondition } from '../../procedure/read-condition.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Sitting } from '../sitting.ts';
import { changeDocument } from './history.ts';
import { takeChange } from './take-change.ts';

/** toggleTalk switches a common condition on, asking for its values, or changes it or switches it off. */
export async function toggleTalk(sitting: Sitting, scope: ConditionScope, toggle: ToggleRow): Promise<void> {
  const { kind, title, state } = toggle;
  if (state !== 'off') {
    const chosen = await chooseOne<'off' | 'change'>(sitting.talk, {
      question: [`${title}: ${toggle.words}. Change it, or switch it off?`],
      options: [
        ...(kind === 'tls' ? [] : [{ id: 'change', label: 'Change it' } as const]),
        { id: 'off', label: 'Switch it off' },
      ],
      help: [TOGGLE_DETAILS[kind]],
    });
    if (chosen.kind !== 'chosen') return;
    if (chosen.id === 'off') {
      changeDocument(sitting, withoutToggle(sitting.answers.document, scope, kind), `${title} off`);
      sitting.talk.say(`${title} is off.`);
      return;
    }
  }
  const condition = await askCondition(sitting, toggle);
  if (condition === undefined) return;
  takeChange(sitting, withToggle(sitting.answers.document, scope, condition), `${title} on`);
}

interface Field {
  readonly id: string;
  readonly question: string;
  readonly need: 'required' | 'optional';
}

const FIELDS: Readonly<Record<RequestConditionKind, readonly Field[]>> = {
  mfa: [
    {
      id: 'age',
      question: 'Signed in with MFA less than how many seconds ago? 3600 is an hour; empty for any time ago.',
      need: 'optional',
    },
  ],
  'source-ip': [
    {
      id: 'cidrs',
      question: 'From which public addresses or ranges? Such as 203.0.113.0/24, several with commas.',
      need: 'required',
    },
  ],
  'time-window': [
    {
      id: 'not-before',
      question: 'Not before which time? Such as 2026-12-01 or 2026-12-01T08:00:00Z.',
      need: 'optional',
    },
    {
      id: 'expires',
      question: 'Until which time? A date alone is the beginning of its day in UTC.',
      need: 'optional',
    },
  ],
  tls: [],
  'requested-region': [
    {
      id: 'regions',
      question: 'In which Regions? Such as eu-west-1, several with commas.',
      need: 'required',
    },
  ],
  cluster: [
    { id: 'arn', question: 'On which cluster? Its ARN; * stands for any characters.', need: 'required' },
  ],
};

/** The values of a condition, asked for until they make one; nothing when the person goes back. */
async function askCondition(
  { talk }: Sitting,
  { kind, condition }: ToggleRow,
): Promise<RequestCondition | undefined> {
  for (;;) {
    const values: Record<string, string> = {};
    for (const { id, question, need } of FIELDS[kind]) {
      const given = await askText(talk, {
        question: [question],
        current: currentOf(condition, id),
        need,
        check: text => requestConditionProblem(readCondition(kind, { ...values, [id]: text })),
        help: [TOGGLE_DETAILS[kind]],
      });
      if (given.kind === 'back') return undefined;
      values[id] = given.text;
    }
    const read = readCondition(kind, values);
    const problem = requestConditionProblem(read);
    if (problem === undefined) return read;
    talk.say(problem);
  }
}

function currentOf(condition: RequestCondition | undefined, id: string): string {
  switch (condition?.kind) {
    case 'mfa':
      return condition.maxAgeSeconds?.toString() ?? '';
    case 'source-ip':
      return condition.cidrs.join(', ');
    case 'time-window':
      return (id === 'expires' ? condition.expires : condition.notBefore) ?? '';
    case 'requested-region':
      return condition.regions.join(', ');
    case 'cluster':
      return condition.arn;
    default:
      return '';
  }
}
