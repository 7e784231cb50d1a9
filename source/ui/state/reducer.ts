import { helpLines, helpRows, helpWords } from '../frame/help-lines.ts';
import { isTooSmall, layoutFor } from '../frame/layout.ts';
import type { Binding } from '../keys/binding.ts';
import { bindingFor, reachable } from '../keys/binding.ts';
import type { KeyName, KeyPress } from '../keys/key-press.ts';
import { scrollBindings } from '../keys/scroll-bindings.ts';
import { LEAVE_SHOWN, WAITING_BINDINGS } from '../keys/waiting-bindings.ts';
import { scrollStart } from '../prompts/scroll-start.ts';
import type { Screen } from '../screens/screen.ts';
import type { ScreenEvent, WizardEvent } from './events.ts';
import { exitCodeOf, hasSomethingToLose } from './leaving.ts';
import { reduceAccount } from './reduce-account.ts';
import { reduceRun } from './reduce-run.ts';
import { reduceTry } from './reduce-try.ts';
import { afterStep, beginTour, endTour, noteOf, withTerminal } from './tour.ts';
import { isUnderWay, stop } from './under-way.ts';
import { isWaiting } from './waiting.ts';
import type { ScreenId, Wizard } from './wizard.ts';

export type Screens = Readonly<Record<ScreenId, Screen>>;

/** What takes in an event whatever screen is shown; nothing where the event is not its own. */
export type Background = (wizard: Wizard, event: WizardEvent) => Wizard | undefined;

/**
 * wizardReducer makes the reducer of the whole wizard from its screens and from what happens behind them. It is pure:
 * effects look at what it answers.
 */
export function wizardReducer(
  screens: Screens,
  background: readonly Background[],
): (wizard: Wizard, event: WizardEvent) => Wizard {
  const behind: readonly Background[] = [reduceAccount, reduceRun, reduceTry, ...background];

  const reduce = (wizard: Wizard, event: WizardEvent): Wizard => {
    switch (event.type) {
      case 'key-pressed':
        // What is typed ahead of the person's own editor is no answer to the wizard.
        return wizard.outsideEdit === undefined ? reducePress(wizard, event.press) : wizard;
      case 'resized':
        return settle(withTerminal(wizard, event.size));
      case 'tour-remembered':
        return told({ ...wizard, tour: event.seen }, event.notices);
      case 'tour-begun':
        return beginTour(wizard);
      case 'tour-ended':
        return endTour(wizard);
      case 'help-opened':
        return { ...wizard, overlay: 'help', helpScroll: 0 };
      case 'help-scrolled':
        return scrollHelp(wizard, screens[wizard.screen], helpKeys(screens, wizard), event.by);
      case 'overlay-closed':
        return { ...wizard, overlay: 'none' };
      case 'leave-asked':
        // Whoever wants a run to stop must not see it go on while a question is read.
        if (isUnderWay(wizard)) return leave(wizard);
        return hasSomethingToLose(wizard) ? { ...wizard, overlay: 'leave' } : leave(wizard);
      case 'leave-confirmed':
        return leave(wizard);
      case 'stopped-from-outside':
        return leave({ ...wizard, stoppedWith: event.exitCode });
      case 'errand-ended':
        return { ...wizard, errands: wizard.errands.filter(({ id }) => id !== event.id) };
      case 'text-edited':
      case 'edit-failed':
        return reduceRest({ ...wizard, outsideEdit: undefined }, event);
      default:
        return reduceRest(wizard, event);
    }
  };

  const reduceRest = (wizard: Wizard, event: Exclude<WizardEvent, { type: 'key-pressed' }>): Wizard => {
    for (const take of behind) {
      const taken = take(wizard, event);
      if (taken !== undefined) return arrive(wizard, taken);
    }
    const screen = screens[wizard.screen];
    const silent = { ...wizard, problem: undefined, notice: undefined };
    return arrive(wizard, screen.reduce(silent, event as ScreenEvent));
  };

  /** A screen that is come to anew is made ready; one that was left for a while may go on where it was. */
  const arrive = (before: Wizard, after: Wizard): Wizard => {
    if (before.screen === after.screen) return settle(after);
    const screen = screens[after.screen];
    const returned = before.openers.includes(after.screen) && after.openers.length < before.openers.length;
    const make = returned ? (screen.resume ?? screen.enter) : screen.enter;
    return settle(make({ ...after, overlay: 'none' }));
  };

  const settle = (wizard: Wizard): Wizard => screens[wizard.screen].settled?.(wizard) ?? wizard;

  const reducePress = (wizard: Wizard, press: KeyPress): Wizard => {
    switch (press.type) {
      case 'paste-began':
        return { ...wizard, pasting: true };
      case 'paste-ended':
        return { ...wizard, pasting: false };
      case 'key':
        return reduceKey(wizard, press.name, 'alone');
      case 'text':
        return reduceTyped(wizard, press.text, press.alone ? 'alone' : 'in-chunk');
    }
  };

  /** Letters are keys until a key opens a text; from there on the rest of the chunk is text. */
  const reduceTyped = (wizard: Wizard, text: string, manner: 'alone' | 'in-chunk'): Wizard => {
    const characters = [...text];
    let next = wizard;
    for (const [index, character] of characters.entries()) {
      const rest = index === 0 ? text : characters.slice(index).join('');
      const event = typedEvent(next, rest);
      if (event !== undefined) return reduce(next, event);
      // What was copied elsewhere is no command: without a text to take it, it does nothing.
      if (next.pasting) return { ...next, problem: 'Nothing here takes what was pasted.' };
      next = reduceKey(next, character, characters.length > 1 ? 'in-chunk' : manner);
    }
    return next;
  };

  const typedEvent = (wizard: Wizard, text: string): ScreenEvent | undefined =>
    wizard.overlay === 'none' && takesAnswers(wizard)
      ? screens[wizard.screen].typed?.(wizard, text)
      : undefined;

  const reduceKey = (wizard: Wizard, name: KeyName, manner: 'alone' | 'in-chunk'): Wizard => {
    // A line break inside a paste is text, not a decision, and a tab leads nowhere.
    const pasted = wizard.pasting ? PASTED_KEYS[name] : undefined;
    if (pasted !== undefined) return reduceTyped(wizard, pasted, 'in-chunk');
    // Nor is a control character that was copied along a key: but for the way out, should the end of a paste get lost.
    if (wizard.pasting && name !== 'ctrl-c') return wizard;
    const binding = bindingFor(bindingsOf(screens, wizard), name);
    if (binding === undefined) return wizard;
    if (binding.alone && (manner !== 'alone' || wizard.pasting)) return wizard;
    return reduce(wizard, binding.event);
  };

  return (wizard, event) => {
    const next = reduce(wizard, event);
    const stepped = afterStep(wizard, next);
    return stepped.size === next.size ? stepped : settle(stepped);
  };
}

/** What keys are inside a paste; a line of text makes blanks of them. */
const PASTED_KEYS: Readonly<Record<string, string>> = { enter: '\n', tab: '\t' };

/** bindingsOf lists the keys that count now: those of what lies on top, then those that count everywhere. */
export function bindingsOf(screens: Screens, wizard: Wizard): readonly Binding[] {
  if (wizard.overlay === 'leave') return [...LEAVE_BINDINGS, LEAVE_AT_ONCE];
  if (isWaiting(wizard) && !isTooSmall(wizard.size)) return WAITING_BINDINGS;
  if (!takesAnswers(wizard)) return [LEAVE_SHOWN];
  if (wizard.overlay === 'help') return [...helpBindings(wizard), LEAVE];
  const own = screens[wizard.screen].bindings(wizard);
  const typing = screens[wizard.screen].typed?.(wizard, '') !== undefined;
  return [...own, typing ? HELP_WHILE_TYPING : HELP, ...tourBindings(wizard), LEAVE];
}

/** The key of the tour has no meaning on any screen, so that nothing else changes while a note is shown. */
function tourBindings(wizard: Wizard): Binding[] {
  const key = { keys: ['ctrl-t'], shown: 'ctrl+t', quiet: true } as const;
  if (noteOf(wizard) !== undefined) return [{ ...key, label: 'end the tour', event: { type: 'tour-ended' } }];
  if (wizard.screen !== 'menu' || !wizard.choice.sandbox) return [];
  return [{ ...key, label: 'show the tour again', event: { type: 'tour-begun' } }];
}

function told(wizard: Wizard, notices: readonly string[]): Wizard {
  return notices.length === 0 ? wizard : { ...wizard, notice: notices.join(' ') };
}

/** helpKeys lists the keys of a screen for its help, those that count everywhere included. */
export function helpKeys(screens: Screens, wizard: Wizard): readonly Binding[] {
  return reachable(bindingsOf(screens, { ...wizard, overlay: 'none' }));
}

/** Nobody shall answer what cannot be seen. */
function takesAnswers(wizard: Wizard): boolean {
  return !isTooSmall(wizard.size) && !isWaiting(wizard);
}

const HELP: Binding = { keys: ['?', 'ctrl-g'], shown: '?', label: 'help', event: { type: 'help-opened' } };
/** A question mark is text while something takes what is typed. */
const HELP_WHILE_TYPING: Binding = { ...HELP, keys: ['ctrl-g'], shown: 'ctrl+g' };
const LEAVE: Binding = { ...LEAVE_SHOWN, quiet: true };
const LEAVE_AT_ONCE: Binding = { ...LEAVE, event: { type: 'leave-confirmed' } };

const LEAVE_BINDINGS: readonly Binding[] = [
  { keys: ['y'], shown: 'y', label: 'leave', event: { type: 'leave-confirmed' }, alone: true },
  { keys: ['escape', 'n', 'enter'], shown: 'esc', label: 'stay', event: { type: 'overlay-closed' } },
];

function helpBindings({ size }: Wizard): Binding[] {
  return [
    ...scrollBindings(helpRows(layoutFor(size)) - 1, by => ({ type: 'help-scrolled', by })),
    {
      keys: ['escape', 'enter', '?', 'q', ' '],
      shown: 'esc',
      label: 'close the help',
      event: { type: 'overlay-closed' },
    },
  ];
}

function scrollHelp(wizard: Wizard, screen: Screen, keys: readonly Binding[], by: number): Wizard {
  const layout = layoutFor(wizard.size);
  const count = helpLines(helpWords(screen, wizard), keys, layout.columns).length;
  return { ...wizard, helpScroll: scrollStart(wizard.helpScroll + by, count, helpRows(layout)) };
}

/** What is under way stops after its step, so that its receipt is true; everything else ends at once. */
function leave(wizard: Wizard): Wizard {
  if (isUnderWay(wizard)) return { ...stop(wizard), overlay: 'none' };
  return { ...wizard, overlay: 'none', exitCode: exitCodeOf(wizard) };
}
