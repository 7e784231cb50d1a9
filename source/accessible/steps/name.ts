import { policyNameOf } from '../../policy/arn.ts';
import { descriptionProblem, policyNameProblem, policyPathProblem } from '../../policy/names.ts';
import { type Answers, suggestedName } from '../../procedure/answers.ts';
import { EXPLAINED_POLICY_NAMES } from '../../procedure/explained/policies.ts';
import { usedBeforeLine } from '../../procedure/last-time-words.ts';
import { asNewPolicy, asNewVersion, type NamesakeText, nameUse } from '../../procedure/name-taken.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import { tagPairs, tagPairsProblem, tagPairsText } from '../../procedure/tag-pairs.ts';
import { askText } from '../asking/ask-text.ts';
import { askYes } from '../asking/ask-yes.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import type { Sitting } from '../sitting.ts';
import { readPolicy } from '../start/managed-use.ts';

type Part = 'on' | 'name' | 'description' | 'path' | 'tags';

/** nameStep asks for the name, which must be free, and takes description, path and tags where they are wanted; a new version keeps its name. */
export async function nameStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  if (sitting.answers.existing !== undefined) return versionStep(sitting, heading);
  let lines = heading;
  if (sitting.answers.policyName === '' || (await isTaken(sitting))) {
    if ((await askName(sitting, lines)) === 'back') return BACK;
    lines = [];
  }
  const heard = new Heard();
  for (;;) {
    if (sitting.answers.existing !== undefined) return NEXT;
    const { policyName, description, path, tags } = sitting.answers;
    const chosen = await chooseOne<Part>(sitting.talk, {
      question: [...lines, 'Go on, or change something?'],
      options: [
        { id: 'on', label: 'Go on' },
        { id: 'name', label: 'Name', note: policyName },
        { id: 'description', label: 'Description', note: description || 'none' },
        { id: 'path', label: 'Path', note: path },
        { id: 'tags', label: 'Tags', note: tagPairsText(tags) || 'none' },
      ],
      usual: 'on',
      heard,
      help: EXPLAINED_POLICY_NAMES,
    });
    lines = [];
    if (chosen.kind !== 'chosen') return BACK;
    if (chosen.id === 'on') return NEXT;
    if (chosen.id === 'name') await askName(sitting, []);
    else await askPart(sitting, chosen.id);
  }
}

async function askName(sitting: Sitting, heading: readonly string[]): Promise<'named' | 'back'> {
  let lines = heading;
  for (;;) {
    const { answers, talk } = sitting;
    const given = await askText(talk, {
      question: [...lines, ...usedBeforeLine(sitting.usedBefore().policies), stepQuestion('name')],
      current: answers.policyName || suggestedName(answers),
      need: 'required',
      check: policyNameProblem,
      help: EXPLAINED_POLICY_NAMES,
    });
    if (given.kind === 'back') return 'back';
    sitting.answers = { ...answers, policyName: given.text };
    lines = [];
    if (!(await isTaken(sitting))) return 'named';
  }
}

/** Whether another policy has the name; one that is to get a new version, or is the very same, is not in the way. */
async function isTaken(sitting: Sitting): Promise<boolean> {
  const { talk, answers } = sitting;
  const { items } = await sitting.listings.policies('customer');
  let use = nameUse(answers, items, undefined);
  if (use.kind === 'unread') use = nameUse(answers, items, await namesake(sitting, use.policy.arn));
  if (use.kind === 'free') return false;
  const taken = `The account has ${use.policy.name} already`;
  if (use.kind === 'same') {
    talk.say(`${taken}, with the very same document: it is taken as it is, and nothing is created.`);
    return false;
  }
  const how = use.kind === 'other' ? use.difference : 'and it could not be compared';
  const wanted = await askYes(
    talk,
    [`${taken}, ${how}. Make this a new version of it?`],
    EXPLAINED_POLICY_NAMES,
  );
  if (wanted === 'no') return true;
  sitting.answers = asNewVersion(answers, use.policy);
  return false;
}

async function namesake(sitting: Sitting, arn: string): Promise<NamesakeText | undefined> {
  return readPolicy(sitting, arn);
}

const PARTS = {
  description: {
    question: 'Which description? Up to 1,000 characters; it cannot be changed later.',
    current: ({ description }: Answers) => description,
    check: descriptionProblem,
    write: (description: string) => ({ description }),
  },
  path: {
    question: 'Which path? It begins and ends with a slash, like /teams/web/.',
    current: ({ path }: Answers) => (path === '/' ? '' : path),
    check: (text: string) => policyPathProblem(text),
    write: (path: string) => ({ path: path || '/' }),
  },
  tags: {
    question: 'Which tags? Pairs such as team=web, stage=prod, with commas between.',
    current: ({ tags }: Answers) => tagPairsText(tags),
    check: (text: string) => tagPairsProblem(tagPairs(text)),
    write: (text: string) => ({ tags: Object.fromEntries(tagPairs(text)) }),
  },
} as const;

async function askPart(sitting: Sitting, part: keyof typeof PARTS): Promise<void> {
  const { question, current, check, write } = PARTS[part];
  const given = await askText(sitting.talk, {
    question: [question],
    current: current(sitting.answers),
    need: 'optional',
    check,
    help: EXPLAINED_POLICY_NAMES,
  });
  if (given.kind === 'text') sitting.answers = { ...sitting.answers, ...write(given.text) };
}

async function versionStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const { arn = '', versionId = '' } = sitting.answers.existing ?? {};
  const chosen = await chooseOne<'on' | 'new'>(sitting.talk, {
    question: [
      ...heading,
      `The policy ${policyNameOf(arn)} gets a new version:`,
      arn,
      'Its name, path, description and tags stay. Everybody to whom it is attached has at once what the new version allows.',
      `Its version ${versionId} is kept, so that it can be gone back to.`,
      'Go on?',
    ],
    options: [
      { id: 'on', label: 'Go on' },
      { id: 'new', label: 'Make a policy with a name of its own instead' },
    ],
    usual: 'on',
    help: EXPLAINED_POLICY_NAMES,
  });
  if (chosen.kind !== 'chosen') return BACK;
  if (chosen.id === 'on') return NEXT;
  sitting.answers = asNewPolicy(sitting.answers);
  return nameStep(sitting, []);
}
