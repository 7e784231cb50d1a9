import type { PolicyRow, PolicyScope } from '../../account/account.ts';
import { policyArnProblem, policyNameOf } from '../../policy/arn.ts';
import { attachedPolicies, creates } from '../../procedure/answers.ts';
import { isForEcs } from '../../procedure/ecs-policies.ts';
import { EXPLAINED_ATTACHED_POLICIES } from '../../procedure/explained/attaching.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import { plural } from '../../text/words.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { chooseSeveral } from '../asking/choose-several.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import { holdingsOf } from '../attach/looks.ts';
import { adviceLines } from '../attach/who-words.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import type { Sitting } from '../sitting.ts';

type Way = 'on' | PolicyScope | 'arn';

/** whichPoliciesStep asks which policies are attached besides the one that is made. */
export async function whichPoliciesStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const heard = new Heard();
  let lines = heading;
  for (;;) {
    const { answers } = sitting;
    const named = attachedPolicies(answers);
    const isEnough = creates(answers) || named.length > 0;
    const made = creates(answers)
      ? [`The policy that is made, ${answers.policyName}, will be attached.`]
      : [];
    const others = named.length === 0 ? [] : [`Chosen: ${named.map(policyNameOf).join(', ')}.`];
    const { lines: advice } = await adviceLines(sitting);
    const chosen = await chooseOne<Way>(sitting.talk, {
      question: [
        ...lines,
        ...made,
        ...others,
        ...advice,
        creates(answers) ? 'Attach other policies besides?' : stepQuestion('which-policies'),
      ],
      options: [
        ...(isEnough ? [{ id: 'on', label: 'Go on' } as const] : []),
        { id: 'customer', label: 'Choose policies of this account' },
        { id: 'aws', label: 'Choose policies of AWS' },
        { id: 'arn', label: 'Type the ARN of a policy', note: 'which can be typed here at once' },
      ],
      takes: isLikeArns,
      tell: answer => (answer.kind === 'typed' ? problemOf(answer.text) : undefined),
      usual: isEnough ? 'on' : undefined,
      help: EXPLAINED_ATTACHED_POLICIES,
      heard,
    });
    lines = [];
    if (chosen.kind === 'typed') {
      addArns(sitting, wordsOf(chosen.text));
      continue;
    }
    if (chosen.kind !== 'chosen') return BACK;
    if (chosen.id === 'on') return NEXT;
    if (chosen.id === 'arn') await askArn(sitting);
    else await askPolicies(sitting, chosen.id);
  }
}

async function askPolicies(sitting: Sitting, scope: PolicyScope): Promise<void> {
  const { items } = await sitting.listings.policies(scope);
  const before = sitting.answers.policyArns;
  const ofScope = before.filter(arn => scopeOf(arn) === scope);
  const ordered = [...items].sort((a, b) => Number(isForEcs(b.name)) - Number(isForEcs(a.name)));
  const unlisted = ofScope.filter(arn => !items.some(row => row.arn === arn));
  const chosen = await chooseSeveral(sitting.talk, {
    question: [scope === 'aws' ? 'Which policies of AWS?' : 'Which policies of this account?'],
    options: [
      ...unlisted.map(arn => ({ id: arn, label: policyNameOf(arn), note: 'not in the list' })),
      ...(scope === 'aws' ? ordered : items).map(row => optionOf(row, sitting)),
    ],
    chosen: new Set(ofScope),
    help: EXPLAINED_ATTACHED_POLICIES,
    empty: 'There is no such policy in this account, or none that you may list. 0 goes on.',
  });
  sitting.answers = {
    ...sitting.answers,
    policyArns: [...before.filter(arn => scopeOf(arn) !== scope), ...chosen.chosen],
  };
}

async function askArn(sitting: Sitting): Promise<void> {
  const given = await askText(sitting.talk, {
    question: ['Which ARN? Such as arn:aws:iam::123456789012:policy/WebTasks.'],
    current: '',
    need: 'required',
    check: policyArnProblem,
    help: EXPLAINED_ATTACHED_POLICIES,
  });
  if (given.kind === 'text') addArns(sitting, [given.text]);
}

function addArns(sitting: Sitting, arns: readonly string[]): void {
  const { policyArns } = sitting.answers;
  sitting.answers = { ...sitting.answers, policyArns: [...new Set([...policyArns, ...arns])] };
}

/** No choice begins like an ARN. */
function isLikeArns(text: string): boolean {
  return /^arn:/i.test(text);
}

function wordsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function problemOf(text: string): readonly string[] | undefined {
  const wrong = wordsOf(text).find(arn => policyArnProblem(arn) !== undefined);
  return wrong === undefined ? undefined : [`${wrong} is none.`, policyArnProblem(wrong) ?? ''];
}

function scopeOf(arn: string): PolicyScope {
  return /^arn:[^:]*:iam::aws:/.test(arn) ? 'aws' : 'customer';
}

function optionOf({ arn, name, attachmentCount, attachable }: PolicyRow, sitting: Sitting): Option {
  const { principals } = sitting.answers;
  const holders = principals.filter(principal =>
    holdingsOf(sitting, principal)?.attached?.some(policy => policy.arn === arn),
  );
  const have =
    holders.length === 0 ? '' : `, ${holders.map(({ name: who }) => who).join(', ')} had it already`;
  return {
    id: arn,
    label: name,
    note: `attached ${plural(attachmentCount, 'time')}${have}`,
    keywords: arn,
    detail: [arn],
    ...(attachable
      ? {}
      : { disabled: 'it belongs to a service-linked role, and AWS attaches it to that role only.' }),
  };
}
