import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_PLANS } from '../../procedure/explained/runs.ts';
import { planWeight } from '../../procedure/plan-doubts.ts';
import type { Mend } from '../../procedure/plan-faults.ts';
import { planUndertaking, type Undertaking } from '../../procedure/plan-undertaking.ts';
import type { Plan } from '../../provision/run.ts';
import { askConsent } from '../asking/ask-yes.ts';
import { chooseOne, type Told } from '../asking/choose-one.ts';
import type { Option, Verb } from '../asking/option.ts';
import { failureLines } from '../failure-lines.ts';
import type { Sitting } from '../sitting.ts';
import { askAfterwards } from './afterwards.ts';
import { carryOut } from './carry-out.ts';
import { mendLabel, mendsOf } from './mends.ts';
import { doubtLines, planLines, type Verdict, verdictOf } from './plan-lines.ts';
import { isView, type View, viewLines } from './plan-views.ts';
import { saveRequest } from './save-request.ts';

/** Where a final review led. */
export type ReviewEnd =
  | { readonly kind: 'back' | 'menu' | 'leave' }
  /** The person chose a way out of what is in the way. */
  | { readonly kind: 'mended'; readonly mend: Mend };

/** reviewAndRun holds what is wanted against the account, tells the plan, asks for consent, carries it out and tells the outcome. */
export async function reviewAndRun(
  sitting: Sitting,
  undertaking: Undertaking,
  heading: readonly string[],
): Promise<ReviewEnd> {
  const { talk, services } = sitting;
  talk.say('', ...heading, 'Holding it against the account; nothing is written.');
  const planned = await sitting.attempt(() =>
    planUndertaking(undertaking, sitting.account, services.receipts, services.now()),
  );
  if (planned.kind === 'failed') {
    const chosen = await chooseOne(talk, {
      question: [...failureLines(planned.failure), 'Nothing has been changed. Look again?'],
      options: [{ id: 'again', label: 'Look at the account again' }],
      usual: 'again',
      help: HELP,
    });
    return chosen.kind === 'chosen' ? reviewAndRun(sitting, undertaking, []) : { kind: 'back' };
  }
  return decide(sitting, planned.value, undertaking);
}

const HELP = withOwnWords(EXPLAINED_PLANS, 'Making the changes takes the word yes, written out.');

type Choice = View | 'again' | 'save' | 'menu' | 'done' | `mend ${number}`;

async function decide(sitting: Sitting, plan: Plan, undertaking: Undertaking): Promise<ReviewEnd> {
  const { talk } = sitting;
  const verdict = verdictOf(plan);
  const mends = mendsOf(plan);
  const chosen = await chooseOne<Choice>(talk, {
    question: [...planLines(plan), QUESTIONS[verdict]],
    options: choicesFor(plan, verdict, mends, undertaking),
    verbs: verdict === 'ready' ? YES : [],
    help: HELP,
    tell: async answer => {
      if (answer.kind === 'verb') return (await askAnew(sitting, plan)) === 'yes' ? undefined : [];
      return answer.kind === 'chosen' ? told(sitting, plan, answer.id) : undefined;
    },
  });
  if (chosen.kind === 'verb') return write(sitting, plan, undertaking);
  if (chosen.kind !== 'chosen') return { kind: 'back' };
  switch (chosen.id) {
    case 'again':
      return reviewAndRun(sitting, undertaking, []);
    case 'done':
      sitting.services.drafts.desk.discard();
      return { kind: 'leave' };
    case 'menu':
      return { kind: 'menu' };
    default: {
      const mend = mends[Number(chosen.id.slice('mend '.length))];
      if (mend === undefined) return { kind: 'back' };
      return mend.kind === 'undo' ? reviewAndRun(sitting, mend, []) : { kind: 'mended', mend };
    }
  }
}

/** What is looked at leaves the review as it is. */
async function told(sitting: Sitting, plan: Plan, choice: Choice): Promise<Told> {
  if (isView(choice)) return viewLines(plan, choice);
  if (choice !== 'save') return undefined;
  await saveRequest(sitting);
  return [];
}

/** Carries a plan out; what follows may be another run, for finishing or undoing it. */
async function write(sitting: Sitting, plan: Plan, undertaking: Undertaking): Promise<ReviewEnd> {
  const made = await carryOut(sitting, plan, undertaking);
  for (;;) {
    const next = await askAfterwards(sitting, made, undertaking);
    if (next.kind !== 'run') return next;
    const end = await reviewAndRun(sitting, next.undertaking, []);
    if (end.kind !== 'back') return end;
  }
}

const QUESTIONS: Readonly<Record<Verdict, string>> = {
  ready: 'Type yes to make these changes, or choose something else.',
  blocked: 'What shall be done about it?',
  'nothing-to-do': 'What next?',
};

/** The first yes was given; a policy that allows more than is safe takes another one, which names that. */
async function askAnew({ talk }: Sitting, plan: Plan): Promise<'yes' | 'no'> {
  return planWeight(plan) === 'plain' ? 'yes' : askConsent(talk, doubtLines(plan), HELP);
}

const YES: readonly Verb[] = [{ word: 'yes', label: 'makes the changes', takes: 'nothing' }];

function choicesFor(
  plan: Plan,
  verdict: Verdict,
  mends: readonly Mend[],
  undertaking: Undertaking,
): Option<Choice>[] {
  const { policy, roles = [], findings } = plan;
  const isOwn = undertaking.kind === 'answers';
  return [
    ...(verdict === 'blocked' ? mends.map((mend, index) => mendOption(mend, index)) : []),
    ...(verdict === 'nothing-to-do' ? [{ id: 'done', label: 'Leave' } as const] : []),
    ...(policy === undefined || !isOwn ? [] : [{ id: 'json', label: 'Read the JSON' } as const]),
    ...(roles.length === 0 || !isOwn
      ? []
      : [
          {
            id: 'roles',
            label: `Hear what the ${roles.length === 1 ? 'role holds' : 'roles hold'}`,
          } as const,
        ]),
    ...([policy, ...roles].every(one => (one?.changes ?? []).length === 0)
      ? []
      : [{ id: 'differences', label: 'Hear what differs' } as const]),
    ...(findings.length === 0 ? [] : [{ id: 'findings', label: 'Hear what was found' } as const]),
    { id: 'command', label: 'Show the same as a command' },
    ...(isOwn ? [{ id: 'save', label: 'Save it as a request file' } as const] : []),
    { id: 'again', label: 'Look at the account again' },
    { id: 'menu', label: 'Go to the menu', note: 'nothing is written' },
  ];
}

function mendOption(mend: Mend, index: number): Option<Choice> {
  return { id: `mend ${index}`, label: mendLabel(mend) };
}
