import type { ReactElement } from 'react';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_PLANS } from '../../../procedure/explained/runs.ts';
import { layoutFor } from '../../frame/layout.ts';
import { SpinnerLine } from '../../frame/spinner-line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import { type ConfirmEvent, reduceConfirm } from '../../prompts/confirm-state.ts';
import { JsonView } from '../../prompts/json-view.tsx';
import { jsonViewTyped } from '../../prompts/json-view-keys.ts';
import { isJsonViewEvent, type JsonViewEvent, reduceJsonView } from '../../prompts/json-view-state.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { resultOf } from '../../state/leaving.ts';
import { goTo, openScreen, withLocal } from '../../state/moves.ts';
import { startOver } from '../../state/start-over.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import { confirmLines } from './confirm-lines.ts';
import { documentPage } from './document-page.ts';
import { mended } from './mend-keys.ts';
import { leaveReview } from './review.ts';
import { reviewKeys, viewKeys } from './review-keys.ts';
import { reviewQuestion, verdictOf, weightOf } from './review-verdict.ts';
import { type ConfirmView, NEW_CONFIRM } from './run-screen-state.ts';

/** The one final review, for both procedures, for undoing and for finishing: exactly what will be written, and the y that writes it. */
export const confirm: Screen = {
  id: 'confirm',
  question: reviewQuestion,
  enter: wizard => ({ ...withLocal(wizard, 'confirm', NEW_CONFIRM), plan: { status: 'wanted' } }),
  resume: wizard => wizard,
  bindings: reviewKeys,
  typed: (wizard, text) =>
    documentPage(wizard) === undefined ? undefined : jsonViewTyped(wizard.local.confirm.code, text),
  reduce: (wizard, event) => {
    const { shows } = wizard.local.confirm;
    if (isJsonViewEvent(event)) return readCode(wizard, event);
    switch (event.type) {
      case 'consent-given':
      case 'consent-withheld':
        return consented(wizard, event);
      case 'view-chosen':
        return show(wizard, event.view === shows ? 'changes' : event.view);
      case 'scrolled':
        return scroll(wizard, event.by);
      case 'fault-mended':
        return mended(withLocal(wizard, 'confirm', NEW_CONFIRM), event.mend);
      case 'request-wanted':
        return openScreen(wizard, 'save-request');
      case 'retried':
        return { ...wizard, plan: { status: 'wanted' } };
      case 'went-back':
        return shows === 'changes' ? leaveReview(wizard) : show(wizard, 'changes');
      case 'started-over':
        return startOver(wizard);
      case 'answered':
        return { ...wizard, exitCode: resultOf(wizard) };
      default:
        return wizard;
    }
  },
  Body,
  detail: wizard => {
    const verdict = verdictOf(wizard);
    const keys = verdict === 'asking-again' ? [] : viewWords(wizard);
    return [DECISIONS[verdict], keys.join('    ')].filter(line => line !== '');
  },
  help: withOwnWords(
    EXPLAINED_PLANS,
    '+ will be written, - will be taken away, = is so already, ! is in the way. y, pressed by itself, makes the changes; every other key leaves the account as it is.',
    'With a security warning the first y names it, and a second one goes on all the same. w shows everything that lint found, d how a new version differs.',
    's saves the request, c shows the command.',
  ),
};

/** The other sides of the plan with their keys: `c as a command`. */
function viewWords(wizard: Wizard): string[] {
  return viewKeys(wizard).flatMap(({ shown, event }) => {
    if (event.type === 'request-wanted') return [`${shown} save as request file`];
    if (event.type !== 'view-chosen') return [];
    const isHere = event.view === wizard.local.confirm.shows;
    return [`${shown} ${VIEWS[isHere ? 'changes' : event.view]}`];
  });
}

const VIEWS: Readonly<Record<ConfirmView['shows'], string>> = {
  changes: 'the changes',
  document: 'JSON',
  command: 'as a command',
  differences: 'what differs',
  findings: 'warnings',
};

const DECISIONS = {
  'none-yet': '',
  unreadable: 'Press r to look again, esc to go back.',
  blocked: 'Nothing is written while anything is in the way.',
  'nothing-to-do': 'Everything is as wanted already: there is nothing to write.',
  'asking-again': 'Press y once more to make the changes all the same, esc to go back.',
  ready: 'Press y to make these changes.',
} as const;

const HOLDING = 'Holding the request against the account: names, quotas, attachments';
const LOOKING = 'Looking what is there of what the run made';

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { dot } = useSymbols();
  if (verdictOf(wizard) === 'none-yet') {
    const awaited = wizard.undertaking.kind === 'answers' ? HOLDING : LOOKING;
    return <SpinnerLine text={awaited} height={room.rows} />;
  }
  const { scroll: from, code } = wizard.local.confirm;
  const page = documentPage(wizard);
  if (page !== undefined) return <JsonView view={code} text={page.text} room={room} flagged={NONE_FLAGGED} />;
  return <Scroll lines={confirmLines(wizard, room.columns, dot)} from={from} height={room.rows} />;
}

const NONE_FLAGGED: ReadonlySet<number> = new Set();

function readCode(wizard: Wizard, event: JsonViewEvent): Wizard {
  const { confirm: view } = wizard.local;
  const page = documentPage(wizard);
  if (page === undefined) return wizard;
  return withLocal(wizard, 'confirm', { ...view, code: reduceJsonView(view.code, event, page) });
}

/** Only a plan that can be carried out takes a y. */
function consented(wizard: Wizard, event: ConfirmEvent): Wizard {
  const verdict = verdictOf(wizard);
  if (verdict !== 'ready' && verdict !== 'asking-again') return wizard;
  const { confirm: view } = wizard.local;
  const consent = reduceConfirm(view.consent, event, weightOf(wizard));
  const next = withLocal(wizard, 'confirm', { ...view, consent, scroll: 0 });
  if (consent.stage !== 'given') return next;
  return goTo({ ...next, run: { status: 'wanted', progress: [], stopping: false } }, 'run');
}

function show(wizard: Wizard, shows: ConfirmView['shows']): Wizard {
  return withLocal(wizard, 'confirm', { ...NEW_CONFIRM, shows });
}

function scroll(wizard: Wizard, by: number): Wizard {
  const { confirm: view } = wizard.local;
  const { bodyRows } = layoutFor(wizard.size);
  const count = confirmLines(wizard, wizard.size.columns).length;
  const start = scrollStart(view.scroll, count, bodyRows);
  return withLocal(wizard, 'confirm', { ...view, scroll: scrollStart(start + by, count, bodyRows) });
}
