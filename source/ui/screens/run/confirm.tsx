import { serialize } from '../../../policy/document.ts';
import { countWords } from '../../../policy/lint/count-words.ts';
import type { PlacedFinding } from '../../../policy/lint/placed.ts';
import { runLines, writesSomething } from '../../../procedure/run-words.ts';
import type { Plan } from '../../../provision/run.ts';
import { safeBlock, safeLine } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import { SpinnerLine } from '../../frame/spinner-line.tsx';
import type { Binding } from '../../keys/binding.ts';
import { BACK } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { codeLines, sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { goBack, goTo, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { failureLines } from '../failure-lines.ts';
import { findingLines, findingsInShort, securityWarnings } from '../finding-lines.ts';
import type { Screen } from '../screen.ts';
import type { ConfirmView } from './run-screen-state.ts';

/** The one final review, for both procedures: exactly what will be written, and the y that writes it. */
export const confirm: Screen = {
  id: 'confirm',
  question: wizard => `Nothing has been changed yet${verdict(wizard)}`,
  enter: wizard => ({
    ...withLocal(wizard, 'confirm', { shows: 'changes', scroll: 0 }),
    plan: { status: 'wanted' },
  }),
  bindings: wizard => [
    ...scrollBindings(layoutFor(wizard.size).bodyRows - 1),
    ...viewKeys(wizard),
    ...decisionKeys(wizard),
    BACK,
  ],
  reduce: (wizard, event) => {
    const { shows, scroll } = wizard.local.confirm;
    switch (event.type) {
      case 'run-confirmed':
        if (!canRun(wizard)) return wizard;
        if (mustAskAgain(wizard)) return withLocal(wizard, 'confirm', { shows: 'findings', scroll: 0 });
        return goTo({ ...wizard, run: { status: 'wanted', progress: [], stopping: false } }, 'run');
      case 'view-chosen':
        return withLocal(wizard, 'confirm', {
          shows: event.view === shows ? 'changes' : event.view,
          scroll: 0,
        });
      case 'scrolled': {
        const { bodyRows } = layoutFor(wizard.size);
        const count = lines(wizard).length;
        const next = scrollStart(scrollStart(scroll, count, bodyRows) + event.by, count, bodyRows);
        return withLocal(wizard, 'confirm', { shows, scroll: next });
      }
      case 'retried':
        return { ...wizard, plan: { status: 'wanted' } };
      case 'went-back':
        return shows === 'changes'
          ? goBack(wizard)
          : withLocal(wizard, 'confirm', { shows: 'changes', scroll: 0 });
      case 'answered':
        return { ...wizard, exitCode: 0 };
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => {
    if (wizard.plan.status === 'ready' || wizard.plan.status === 'failed') {
      return <Scroll lines={lines(wizard)} from={wizard.local.confirm.scroll} height={room.rows} />;
    }
    return (
      <SpinnerLine
        text="Holding the request against the account: names, quotas, what is attached already"
        height={room.rows}
      />
    );
  },
  detail: wizard => (wizard.plan.status === 'ready' ? planDetail(wizard, wizard.plan.value) : []),
  help: [
    'The plan was made by reading only. + will be written, = is so already, ! is in the way. One thing in the way means that nothing is written.',
    'y, pressed by itself, makes the changes; every other key leaves the account as it is. A receipt is kept of what was written.',
    'With a security warning the first y shows it, and a second one goes on all the same. w shows everything that lint found.',
    'AWS documentation: CreatePolicy, AttachUserPolicy, IAM API Reference.',
  ],
};

function verdict(wizard: Wizard): string {
  if (isBlocked(wizard)) return ': this cannot be done as it is';
  if (wizard.plan.status === 'failed') return ': the account could not be read';
  if (isAsking(wizard)) return `. Go on with ${countWords(warningsOf(wizard))}?`;
  if (canRun(wizard)) return '. This run would:';
  return wizard.plan.status === 'ready' ? ', nor need it be' : '';
}

function isBlocked(wizard: Wizard): boolean {
  return wizard.plan.status === 'ready' && wizard.plan.value.status === 'blocked';
}

function canRun(wizard: Wizard): boolean {
  return (
    wizard.plan.status === 'ready' &&
    wizard.plan.value.status === 'planned' &&
    writesSomething(wizard.plan.value)
  );
}

/** With a security warning the first y shows it, and the second is the answer to it. */
function mustAskAgain(wizard: Wizard): boolean {
  return warningsOf(wizard).length > 0 && wizard.local.confirm.shows !== 'findings';
}

function isAsking(wizard: Wizard): boolean {
  return canRun(wizard) && wizard.local.confirm.shows === 'findings' && warningsOf(wizard).length > 0;
}

function warningsOf({ plan }: Wizard): readonly PlacedFinding[] {
  return plan.status === 'ready' ? securityWarnings(plan.value.findings) : [];
}

function viewKeys(wizard: Wizard): Binding[] {
  if (wizard.plan.status !== 'ready') return [];
  const view = (key: string, shows: ConfirmView['shows'], label: string): Binding => ({
    keys: [key],
    shown: key,
    label: wizard.local.confirm.shows === shows ? 'the changes' : label,
    event: { type: 'view-chosen', view: shows },
  });
  const hasPolicy = wizard.plan.value.policy !== undefined;
  const hasFindings = wizard.plan.value.findings.length > 0;
  return [
    ...(hasFindings ? [view('w', 'findings', 'warnings')] : []),
    ...(hasPolicy ? [view('j', 'document', 'JSON')] : []),
    view('c', 'command', 'as a command'),
  ];
}

function decisionKeys(wizard: Wizard): Binding[] {
  if (wizard.plan.status === 'failed' || isBlocked(wizard)) {
    return [{ keys: ['r'], shown: 'r', label: 'check again', event: { type: 'retried' } }];
  }
  if (canRun(wizard)) {
    const label = isAsking(wizard) ? 'go on all the same' : 'make these changes';
    return [{ keys: ['y'], shown: 'y', label, event: { type: 'run-confirmed' }, alone: true }];
  }
  if (wizard.plan.status !== 'ready') return [];
  return [{ keys: ['enter'], shown: 'enter', label: 'done', event: { type: 'answered' } }];
}

function planDetail(wizard: Wizard, plan: Plan): string[] {
  const where = plan.account.sandbox ? `${plan.account.id} (PRACTICE ACCOUNT)` : plan.account.id;
  const who = `Account ${where}   as ${safeLine(plan.account.arn.split(':').slice(5).join(':'))}`;
  if (isBlocked(wizard)) return [who, 'Go back with esc to change the step at fault.'];
  if (isAsking(wizard)) return [who, 'Press y once more to make the changes all the same, esc to go back.'];
  if (canRun(wizard)) return [who, 'Press y to make these changes.'];
  return [who, 'Everything is as wanted already: there is nothing to write.'];
}

function lines(wizard: Wizard): TextLine[] {
  const { plan } = wizard;
  const { columns } = wizard.size;
  if (plan.status === 'failed') return failureLines(plan.failure, columns);
  if (plan.status !== 'ready') return [];
  switch (wizard.local.confirm.shows) {
    case 'changes':
      return planLines(plan.value, columns);
    case 'findings':
      return findingLines(plan.value.findings, columns);
    case 'document':
      return plan.value.policy === undefined
        ? []
        : codeLines(safeBlock(serialize(plan.value.policy.document)), columns);
    case 'command':
      return codeLines(safeBlock(plan.value.equivalentCommand), columns);
  }
}

function planLines(plan: Plan, columns: number): TextLine[] {
  const steps = runLines(plan).flatMap(({ sign, status, text, notes }) => {
    const manner = status === 'pending' ? 'good' : status === 'blocked' ? 'bad' : 'quiet';
    return [
      ...sentenceLines(`${sign} ${text}`, columns, manner),
      ...notes.flatMap(note => sentenceLines(note, columns, 'warning', NOTE_MARGIN)),
    ];
  });
  return [...steps, ...findingsInShort(plan.findings, columns)];
}

const NOTE_MARGIN = 6;
