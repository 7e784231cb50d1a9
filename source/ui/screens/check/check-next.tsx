import { parseArn, policyNameOf } from '../../../policy/arn.ts';
import { type Answers, begin, noAnswers } from '../../../procedure/answers.ts';
import { EXPLAINED_CHECKED_POLICIES } from '../../../procedure/explained/reviews.ts';
import { answersFromPolicy, startFromText } from '../../../procedure/import-document.ts';
import { isWorthKeeping } from '../../../procedure/wizard-draft.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { beginAnew } from '../../state/begin-anew.ts';
import { closeScreen, goBack, openScreen, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { onward } from '../create/begin-with.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import { isSamePolicy } from '../review/subject.ts';
import type { Screen } from '../screen.ts';
import type { Checked, CheckUse } from './check-state.ts';

/** What shall become of a policy that was checked. */
export const checkNext: Screen = {
  id: 'check-next',
  question: ({ local: { checked } }) => `What shall become of ${safeLine(checked?.origin ?? 'the policy')}?`,
  enter: wizard => withLocal(wizard, 'checkNext', listState()),
  resume: wizard => wizard,
  bindings: wizard => listKeys(wizard, wizard.local.checkNext, []),
  typed: (wizard, text) => listTyped(wizard.local.checkNext, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return choose(wizard);
      case 'draft-laid-aside':
        return use(wizard);
      case 'went-back':
        return goBack(wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'checkNext', reduceList(wizard.local.checkNext, event, options(wizard)));
    }
  },
  Body: ({ wizard, room }) => (
    <List options={options(wizard)} list={wizard.local.checkNext} room={room} choice="one" empty="" />
  ),
  detail: wizard => highlighted(options(wizard), wizard.local.checkNext)?.detail ?? [],
  help: EXPLAINED_CHECKED_POLICIES,
};

type NextId = CheckUse | 'save' | 'another' | 'menu';
const made = new WeakMap<Checked, readonly (Option & { readonly id: NextId })[]>();

function options({ local: { checked } }: Wizard): readonly (Option & { readonly id: NextId })[] {
  if (checked === undefined) return [];
  const known = made.get(checked);
  if (known !== undefined) return known;
  const rows = rowsFor(checked);
  made.set(checked, rows);
  return rows;
}

function rowsFor({ source, given, reviewed }: Checked): readonly (Option & { readonly id: NextId })[] {
  const isChanged = !isSamePolicy(given, reviewed);
  const version =
    source.kind === 'policy' && isChanged && parseArn(source.arn)?.account !== 'aws'
      ? [
          {
            id: 'new-version',
            label: `Make it a new version of ${safeLine(policyNameOf(source.arn))}`,
            note: 'name and path stay',
            detail: [
              'The new version counts at once for everybody to whom the policy is attached. Nothing is written before the final review.',
            ],
          } as const,
        ]
      : [];
  return [
    ...version,
    {
      id: 'new-policy',
      label: 'Start a new policy with it',
      note: 'in the editor, as it stands',
      detail: ['Its statements come into the editor. Nothing is written before the final review.'],
    },
    {
      id: 'save',
      label: 'Save it to a file',
      note: isChanged ? 'with what was changed here' : 'as it was read',
      detail: ['A file that is there already is replaced only when you say so.'],
    },
    { id: 'another', label: 'Check another policy', detail: ['This one can be gone on with from there.'] },
    { id: 'menu', label: 'Back to the menu', detail: ['Nothing was written.'] },
  ];
}

function choose(wizard: Wizard): Wizard {
  const id = highlighted(options(wizard), wizard.local.checkNext)?.id;
  switch (id) {
    case undefined:
      return wizard;
    case 'another':
      return closeScreen(wizard, 'check');
    case 'menu':
      return closeScreen(wizard, 'menu');
    case 'save':
      return openScreen(wizard, 'check-save');
    default: {
      const chosen = withLocal(wizard, 'checkUse', id);
      // Answers in hand stay as a draft of their own.
      return isWorthKeeping(wizard.answers) ? sendFor(chosen, { type: 'lay-draft-aside' }) : use(chosen);
    }
  }
}

/** The steps behind the start follow, with the checked document in hand. */
function use(wizard: Wizard): Wizard {
  const { checked, checkUse } = wizard.local;
  if (checked === undefined || checkUse === undefined) return wizard;
  const { goal, callerValues } = wizard.answers;
  const fresh = { ...noAnswers(goal === 'attach' ? 'create-and-attach' : goal, wizard.naming), callerValues };
  const answers = answersOf(checked, checkUse, fresh);
  if (typeof answers === 'string') return { ...wizard, problem: answers };
  const notice = isWorthKeeping(wizard.answers)
    ? 'Your answers so far stay as a draft, in the menu.'
    : undefined;
  return { ...onward(beginAnew(wizard, answers)), notice };
}

/** The answers to go on with, or why there are none. */
function answersOf(
  { reviewed, origin, source }: Checked,
  chosen: CheckUse,
  fresh: Answers,
): Answers | string {
  if (reviewed.kind === 'answers') {
    const { start, document } = reviewed.answers;
    return start === undefined ? fresh : { ...begin(fresh, start), document };
  }
  const { text } = reviewed;
  const read =
    source.kind === 'policy'
      ? answersFromPolicy(fresh, { ...source, text }, chosen)
      : startFromText(text, origin);
  switch (read.kind) {
    case 'start':
      return begin(fresh, read.start);
    case 'answers':
      return read.answers;
    case 'refused':
      return read.problem;
    case 'problems':
      return `It cannot be edited here. ${read.problems[0]?.sentence ?? ''}`;
  }
}
