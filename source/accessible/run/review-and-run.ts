import { serialize } from '../../policy/document.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_PLANS } from '../../procedure/explained/runs.ts';
import { planWeight } from '../../procedure/plan-doubts.ts';
import { type Mend, planFaults } from '../../procedure/plan-faults.ts';
import { planUndertaking, type Undertaking } from '../../procedure/plan-undertaking.ts';
import type { Plan } from '../../provision/run.ts';
import { askConsent } from '../asking/ask-yes.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Option, Verb } from '../asking/option.ts';
import { failureLines } from '../failure-lines.ts';
import { foundLines } from '../review-words.ts';
import type { Sitting } from '../sitting.ts';
import { askAfterwards } from './afterwards.ts';
import { carryOut } from './carry-out.ts';
import { doubtLines, planLines, type Verdict, verdictOf } from './plan-lines.ts';
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

type Choice =
  | 'again'
  | 'json'
  | 'differences'
  | 'findings'
  | 'command'
  | 'save'
  | 'menu'
  | 'done'
  | `mend ${number}`;

async function decide(sitting: Sitting, plan: Plan, undertaking: Undertaking): Promise<ReviewEnd> {
  const { talk } = sitting;
  const verdict = verdictOf(plan);
  const mends = mendsOf(plan);
  let lines: readonly string[] = planLines(plan);
  for (;;) {
    const chosen = await chooseOne<Choice>(talk, {
      question: [...lines, QUESTIONS[verdict]],
      options: choicesFor(plan, verdict, mends, undertaking),
      verbs: verdict === 'ready' ? YES : [],
      help: HELP,
    });
    if (chosen.kind === 'back') return { kind: 'back' };
    lines = [];
    if (chosen.kind === 'verb') {
      if ((await askAnew(sitting, plan)) === 'yes') return write(sitting, plan, undertaking);
      continue;
    }
    switch (chosen.id) {
      case 'again':
        return reviewAndRun(sitting, undertaking, []);
      case 'done':
        sitting.services.drafts.desk.discard();
        return { kind: 'leave' };
      case 'menu':
        return { kind: 'menu' };
      case 'save':
        await saveRequest(sitting);
        break;
      case 'json':
      case 'differences':
      case 'findings':
      case 'command':
        talk.say('', ...viewLines(plan, chosen.id));
        break;
      default: {
        const mend = mends[Number(chosen.id.slice('mend '.length))];
        if (mend?.kind === 'undo') return reviewAndRun(sitting, mend, []);
        if (mend !== undefined) return { kind: 'mended', mend };
      }
    }
  }
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
  const { policy, findings } = plan;
  const isOwn = undertaking.kind === 'answers';
  return [
    ...(verdict === 'blocked' ? mends.map(mendOption) : []),
    ...(verdict === 'nothing-to-do' ? [{ id: 'done', label: 'Leave' } as const] : []),
    ...(policy === undefined || !isOwn ? [] : [{ id: 'json', label: 'Read the JSON' } as const]),
    ...((policy?.changes ?? []).length === 0
      ? []
      : [{ id: 'differences', label: 'Hear what differs' } as const]),
    ...(findings.length === 0 ? [] : [{ id: 'findings', label: 'Hear what was found' } as const]),
    { id: 'command', label: 'Show the same as a command' },
    ...(isOwn ? [{ id: 'save', label: 'Save it as a request file' } as const] : []),
    { id: 'again', label: 'Look at the account again' },
    { id: 'menu', label: 'Go to the menu', note: 'nothing is written' },
  ];
}

function mendsOf(plan: Plan): Mend[] {
  const all = planFaults(plan).flatMap(({ mends }) => mends);
  return [...new Map(all.map(mend => [mendLabel(mend), mend])).values()];
}

function mendOption(mend: Mend, index: number): Option<Choice> {
  return { id: `mend ${index}`, label: mendLabel(mend) };
}

const STEP_LABELS: Readonly<Record<string, string>> = {
  name: 'Choose another name',
  who: 'Change who gets it',
  'which-policies': 'Choose other policies',
  permissions: 'Change the permissions',
};

function mendLabel(mend: Mend): string {
  switch (mend.kind) {
    case 'step':
      return STEP_LABELS[mend.step] ?? 'Go back there';
    case 'new-version':
      return 'Make it a new version of the policy that has the name';
    case 'prune':
      return 'Delete the oldest version to make room';
    case 'undo':
      return 'Undo the run instead';
  }
}

const CHANGE_WORDS: Readonly<Record<string, string>> = { '-': 'goes', '+': 'comes' };

/** A sign at the beginning of a line is not heard. */
function changeWords(line: string): string {
  return `${CHANGE_WORDS[line.charAt(0)] ?? 'stays'}: ${line.slice(1).trim()}`;
}

function viewLines(plan: Plan, view: 'json' | 'differences' | 'findings' | 'command'): string[] {
  const { policy, findings, resumedAt, runId, equivalentCommand } = plan;
  switch (view) {
    case 'json':
      return policy === undefined ? [] : serialize(policy.document).split('\n');
    case 'differences':
      return (policy?.changes ?? []).map(changeWords);
    case 'findings':
      return foundLines(findings);
    case 'command':
      return resumedAt === undefined
        ? equivalentCommand.split('\n')
        : [`ecs-iam-wizard resume ${runId} --yes`];
  }
}
