import type { PolicyRow, PolicyScope } from '../../account/account.ts';
import { documentText, readDocumentText } from '../../procedure/document-text.ts';
import { EXPLAINED_MANAGED_POLICIES } from '../../procedure/explained/policies.ts';
import { answersFromPolicy, type PolicyText, type PolicyUse } from '../../procedure/import-document.ts';
import { readManagedPolicy } from '../../procedure/read-managed-policy.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import { failureLines } from '../failure-lines.ts';
import { type Move, NEXT } from '../move.ts';
import type { Sitting } from '../sitting.ts';
import { takeBegun } from './begin-with.ts';
import { problemLines } from './own-document.ts';

/** readPolicy reads the version of a managed policy that counts; nothing when that failed, which is told. */
export async function readPolicy(sitting: Sitting, arn: string): Promise<PolicyText | undefined> {
  const { account, talk } = sitting;
  const read = await sitting.attempt(() => readManagedPolicy(account, arn));
  if (read.kind === 'done') return read.value;
  talk.say(...failureLines(read.failure));
  return undefined;
}

/** managedMove asks what shall become of a managed policy, and does it; nothing when the person goes back. */
export async function managedMove(
  sitting: Sitting,
  row: PolicyRow,
  scope: PolicyScope,
): Promise<Move | undefined> {
  const { talk } = sitting;
  const heard = new Heard();
  for (;;) {
    const chosen = await chooseOne<PolicyUse | 'attach' | 'read'>(talk, {
      question: [`What shall become of ${row.name}?`],
      options: usesOf(row, scope),
      heard,
      help: EXPLAINED_MANAGED_POLICIES,
    });
    if (chosen.kind !== 'chosen') return undefined;
    if (chosen.id === 'attach') return attachIt(sitting, row);
    const policy = await readPolicy(sitting, row.arn);
    if (policy === undefined) continue;
    if (chosen.id === 'read') talk.say('', ...textLines(policy.text));
    else if ((await take(sitting, policy, chosen.id)) === 'begun') return NEXT;
  }
}

function usesOf(
  { name, attachable }: PolicyRow,
  scope: PolicyScope,
): Option<PolicyUse | 'attach' | 'read'>[] {
  const version = {
    id: 'new-version',
    label: 'Change it: make a new version of it',
    note: 'name and path stay',
  } as const;
  return [
    { id: 'new-policy', label: 'Start a policy of your own from it', note: 'a copy, to be changed' },
    ...(scope === 'aws' ? [] : [version]),
    {
      id: 'attach',
      label: 'Attach it as it is',
      note: 'no policy is created',
      ...(attachable ? {} : { disabled: `${name} belongs to a service-linked role: only AWS attaches it.` }),
    },
    { id: 'read', label: 'Read its document' },
  ];
}

async function take(sitting: Sitting, policy: PolicyText, use: PolicyUse): Promise<'begun' | 'kept'> {
  const { talk, answers } = sitting;
  const made = answersFromPolicy(answers, policy, use);
  if (made.kind === 'refused') talk.say(made.problem);
  if (made.kind === 'problems')
    talk.say('It cannot be edited here.', ...problemLines(made.problems, policy.text));
  if (made.kind !== 'answers') return 'kept';
  return takeBegun(sitting, current => {
    const again = answersFromPolicy(current, policy, use);
    return again.kind === 'answers' ? again.answers : current;
  });
}

/** What was edited stays, for whoever comes back to creating. */
function attachIt(sitting: Sitting, { arn, name }: PolicyRow): Move {
  const { answers, talk } = sitting;
  sitting.answers = { ...answers, goal: 'attach', policyArns: [...new Set([...answers.policyArns, arn])] };
  talk.say(`${name} is attached as it is: no policy is created.`);
  return { kind: 'step', step: 'who' };
}

/** AWS keeps the text as it was written; a document is easier to read when it is set anew. */
function textLines(text: string): string[] {
  const read = readDocumentText(text);
  return (read.kind === 'document' ? documentText(read.document).trimEnd() : text).split('\n');
}
