import type { Goal } from '../procedure/answers.ts';
import { withOwnWords } from '../procedure/explained/own-words.ts';
import { EXPLAINED_PROCEDURES } from '../procedure/explained/procedures.ts';
import { CHECK_WORDS, GOAL_WORDS } from '../procedure/goal-words.ts';
import { namedProblems } from '../procedure/named-principals.ts';
import { toldProblem, withProblem } from '../procedure/preset.ts';
import { countRuns, runCountWords } from '../procedure/run-list.ts';
import { type StepId, stepsFor } from '../procedure/steps.ts';
import { type DraftRow, draftRow, isWorthKeeping } from '../procedure/wizard-draft.ts';
import { timeWords } from '../text/time-words.ts';
import { plural } from '../text/words.ts';
import { chooseOne } from './asking/choose-one.ts';
import type { Option } from './asking/option.ts';
import { namesInShort } from './attach/who-words.ts';
import { checkPolicy } from './check/check-policy.ts';
import { continueDraft } from './drafts/continue-draft.ts';
import { openPreset, walkProcedure } from './procedure.ts';
import { earlierRuns } from './run/earlier-runs.ts';
import type { Sitting } from './sitting.ts';
import { askWhere } from './where/ask-where.ts';
import { signIn } from './where/sign-in.ts';

type Entry = Goal | 'check' | 'runs' | 'drafts' | 'where' | 'anew' | 'leave';

/** runMenu asks what to do, and does it, until the person leaves. */
export async function runMenu(sitting: Sitting): Promise<void> {
  await lookForNamed(sitting);
  let from = openPreset(sitting);
  for (;;) {
    if (from !== undefined) {
      if ((await walkProcedure(sitting, from)) === 'leave') return;
      startOver(sitting);
    }
    const entry = await askEntry(sitting);
    if (entry === 'leave') return;
    const begun = await begin(sitting, entry);
    if (begun === 'leave') return;
    from = begun;
  }
}

async function askEntry(sitting: Sitting): Promise<Entry> {
  const { desk } = sitting.services.drafts;
  const { drafts, notices } = desk.list();
  sitting.talk.say(...notices);
  const time = timeWords(sitting.services.now());
  const rows = drafts.map(draft => draftRow(draft, time));
  for (;;) {
    const chosen = await chooseOne<Entry>(sitting.talk, {
      question: ['What would you like to do?'],
      options: entriesFor(sitting, rows),
      usual: isWorthKeeping(sitting.answers) ? sitting.answers.goal : 'create-and-attach',
      help: HELP,
      back: 'impossible',
    });
    if (chosen.kind === 'chosen') return chosen.id;
  }
}

const HELP = withOwnWords(EXPLAINED_PROCEDURES, 'Consent is the word yes, written out.');

function entriesFor({ services, answers }: Sitting, drafts: readonly DraftRow[]): Option<Entry>[] {
  const runs = countRuns(services.receipts);
  const [latest] = drafts;
  return [
    { id: 'create-and-attach', ...GOAL_WORDS['create-and-attach'] },
    { id: 'create', ...GOAL_WORDS.create },
    { id: 'attach', ...GOAL_WORDS.attach },
    { id: 'roles', ...GOAL_WORDS.roles },
    { id: 'check', ...CHECK_WORDS },
    ...(runs.receipts === 0
      ? []
      : [{ id: 'runs', label: 'Undo or finish an earlier run', note: runCountWords(runs) } as const]),
    ...(latest === undefined
      ? []
      : [
          {
            id: 'drafts',
            label: 'Continue a draft',
            note: `${plural(drafts.length, 'draft')}, the latest ${latest.title}, ${latest.saved}`,
          } as const,
        ]),
    { id: 'where', label: 'Work in another account' },
    ...(isWorthKeeping(answers)
      ? [{ id: 'anew', label: 'Begin anew', note: 'the answers so far stay as a draft' } as const]
      : []),
    { id: 'leave', label: 'Leave' },
  ];
}

/** What an entry does beside the procedures; of a procedure, the step from which it goes. */
async function begin(
  sitting: Sitting,
  entry: Exclude<Entry, 'leave'>,
): Promise<StepId | 'leave' | undefined> {
  switch (entry) {
    case 'check':
      return checkPolicy(sitting);
    case 'runs':
      return (await earlierRuns(sitting)) === 'leave' ? 'leave' : undefined;
    case 'drafts':
      return continueDraft(sitting);
    case 'where': {
      const choice = await askWhere(sitting, { failed: undefined, code: undefined, back: 'possible' });
      if (choice === undefined) return undefined;
      sitting.workIn(choice);
      await signIn(sitting);
      return undefined;
    }
    case 'anew':
      sitting.keepDraft();
      sitting.beginAnew();
      sitting.talk.say('Begun anew.');
      return undefined;
    default:
      sitting.answers = { ...sitting.answers, goal: entry };
      sitting.talk.say(...rolesBesides(sitting));
      return firstStep(sitting);
  }
}

/** Whoever of those that flags name is not in the account is told of at the step that asks for them. */
async function lookForNamed(sitting: Sitting): Promise<void> {
  const { preset, answers, account } = sitting;
  if (!preset.steps.includes('who') || answers.principals.length === 0) return;
  const problems = await sitting.attempt(() => namedProblems(answers.principals, account));
  if (problems.kind === 'done') sitting.preset = problems.value.reduce(withProblem, preset);
}

/** The first step of a procedure that was chosen; what flags said of it in vain is told. */
function firstStep({ answers, preset, talk }: Sitting): StepId | undefined {
  const first = stepsFor(answers)[0]?.id;
  const told = first && toldProblem(preset, first);
  if (told !== undefined) talk.say(told);
  return first;
}

/** Roles that were chosen before come along into another procedure. */
function rolesBesides({ answers: { goal, roles } }: Sitting): string[] {
  if (goal === 'roles' || roles.length === 0) return [];
  const names = namesInShort(roles.map(({ name }) => name));
  return [`Made in the same run: ${plural(roles.length, 'role')}, ${names}. Begin anew leaves them out.`];
}

/** Answers that were carried out are done with, others are kept. */
function startOver(sitting: Sitting): void {
  if (sitting.areCarriedOut()) sitting.beginAnew();
}
