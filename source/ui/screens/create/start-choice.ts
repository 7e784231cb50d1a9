import type { PolicyRow } from '../../../account/account.ts';
import type { Start } from '../../../procedure/answers.ts';
import { template as templateNamed, templates } from '../../../template/read.ts';
import type { Template } from '../../../template/template.ts';
import { highlighted, type ListState, listState, type Option } from '../../prompts/list-state.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { NO_PASTE } from '../document-source/source-state.ts';
import { beginWith, onward, startChosen } from './begin-with.ts';
import type { StartTab } from './create-state.ts';
import { OTHER, startOptions } from './start-options.ts';

/** startRow is the row that is highlighted in the tab in front. */
export function startRow(wizard: Wizard): Option | undefined {
  const { front, lists } = wizard.local.start;
  return highlighted(startOptions(wizard, front), lists[front]);
}

/** templateInHand is the template that is highlighted. */
export function templateInHand(wizard: Wizard): Template | undefined {
  if (wizard.local.start.front !== 'templates') return undefined;
  const row = startRow(wizard);
  return templates().find(({ name }) => name === row?.id);
}

/** atChosenStart brings what was chosen before to the front; where nothing was, all stays as it was left. */
export function atChosenStart(wizard: Wizard): Wizard {
  const place = placeOf(wizard);
  if (place === undefined) return wizard;
  const { start } = wizard.answers;
  const printed = new Set(wizard.local.asPrinted);
  if (start?.kind === 'template' && start.variant === 'as-documented') printed.add(start.template.name);
  const marked = withLocal(wizard, 'asPrinted', printed);
  const index = startOptions(marked, place.tab).findIndex(({ id }) => id === place.id);
  const list: ListState = listState([], Math.max(0, index));
  const { lists } = marked.local.start;
  return withLocal(marked, 'start', { front: place.tab, lists: { ...lists, [place.tab]: list } });
}

function placeOf({ answers: { start }, given, local }: Wizard): { tab: StartTab; id: string } | undefined {
  switch (start?.kind) {
    case undefined:
      return undefined;
    case 'template':
      return { tab: 'templates', id: start.template.name };
    case 'blank':
      return { tab: local.start.front === 'other' ? 'other' : 'templates', id: OTHER.blank };
    case 'document':
      return { tab: 'other', id: start === given ? OTHER.given : OTHER.kept };
  }
}

/** chooseStart takes what is highlighted; what was chosen before is kept with all its edits. */
export function chooseStart(wizard: Wizard): Wizard {
  const row = startRow(wizard);
  if (row === undefined) return wizard;
  if (row.disabled !== undefined) return { ...wizard, problem: row.disabled };
  const { front } = wizard.local.start;
  switch (front) {
    case 'templates':
      return row.id === OTHER.blank ? takeOther(wizard, row.id) : takeTemplate(wizard, row.id);
    case 'aws':
    case 'customer':
      return openPolicy(wizard, front, row.id);
    case 'other':
      return takeOther(wizard, row.id);
  }
}

/** takeTemplate begins with a template, in the variant that is shown. */
export function takeTemplate(wizard: Wizard, name: string): Wizard {
  const variant = wizard.local.asPrinted.has(name) ? 'as-documented' : 'corrected';
  const { start } = wizard.answers;
  if (start?.kind === 'template' && start.template.name === name && start.variant === variant)
    return onward(wizard);
  return beginWith(
    wizard,
    startChosen(`${name} ${variant}`, { kind: 'template', template: templateNamed(name), variant }),
  );
}

function openPolicy(wizard: Wizard, scope: 'aws' | 'customer', arn: string): Wizard {
  const items: readonly PolicyRow[] = wizard.listings[scope].items;
  const row = items.find(policy => policy.arn === arn);
  if (row === undefined) return wizard;
  const inHand = wizard.local.policyInHand;
  const known = inHand?.row.arn === arn ? inHand : { row, scope, document: undefined, failure: undefined };
  return openScreen(withLocal(wizard, 'policyInHand', known), 'policy-start');
}

function takeOther(wizard: Wizard, id: string): Wizard {
  const { answers, given } = wizard;
  switch (id) {
    case OTHER.kept:
      return onward(wizard);
    case OTHER.given:
      return given === undefined || answers.start === given
        ? onward(wizard)
        : beginWith(wizard, startChosen(id, given));
    case OTHER.file:
      return openScreen(wizard, 'document-file');
    case OTHER.paste:
      return openScreen(withPaste(wizard), 'document-text');
    default:
      return answers.start?.kind === 'blank'
        ? onward(wizard)
        : beginWith(wizard, startChosen(id, { kind: 'blank' } satisfies Start));
  }
}

/** A text that was pasted before is still there; one of a file is not taken for it. */
function withPaste(wizard: Wizard): Wizard {
  return wizard.local.sourceText.kind === 'pasted' ? wizard : withLocal(wizard, 'sourceText', NO_PASTE);
}
