import { pasteArn } from '../../../procedure/paste-arn.ts';
import type { ResourceChoice } from '../../../procedure/resource-choices.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { aboutOf, aboutType, arnForm, wholeValues } from './arn-draft.ts';
import { resourceScope } from './resource-scope.ts';
import type { ArnAbout, ArnDraft } from './scope-state.ts';

interface ArnTarget {
  /** The ARN that gives way. */
  readonly replaces: string | undefined;
  readonly choice: ResourceChoice | undefined;
}

/** openArn asks for an ARN of a type, or in place of another; one that was left half-made stands as it was left. */
export function openArn(wizard: Wizard, target: ArnTarget): Wizard {
  const opened = openedAt(wizard, target);
  if (wizard.local.arnDraft?.opened === opened) return openScreen(wizard, 'resource-arn');
  const { replaces, choice } = target;
  const about = aboutOf(choice, replaces);
  const values = about.kind === 'whole' ? wholeValues(replaces ?? '') : valuesIn(choice, replaces);
  return show(wizard, { opened, replaces, about, form: formOf(wizard, about, values) });
}

/** openPasted takes a pasted ARN apart and shows its parts before it is added. */
export function openPasted(wizard: Wizard, text: string): Wizard {
  const draft: ArnDraft = {
    opened: 'pasted',
    replaces: undefined,
    about: { kind: 'whole' },
    form: formOf(wizard, { kind: 'whole' }, wholeValues(text.trim())),
  };
  const taken = takePasted(wizard, draft, text);
  const made = taken.local.arnDraft;
  if (taken.problem !== undefined || made === undefined) return taken;
  return openScreen(
    withLocal(taken, 'arnDraft', { ...made, replaces: anyInItsPlace(wizard, made) }),
    'resource-arn',
  );
}

/** anyOfType is the ARN of any resource of a type, where the statement names it: one that is named beside it would limit nothing. */
export function anyOfType(wizard: Wizard, choice: ResourceChoice | undefined): string | undefined {
  if (!choice?.any || resourceScope(wizard)?.choices.everything) return undefined;
  const own = choice.fields.filter(({ from }) => from !== 'caller');
  return choice.arns.find(({ values }) => own.every(({ name }) => values[name] === '*'))?.arn;
}

function anyInItsPlace(wizard: Wizard, { about }: ArnDraft): string | undefined {
  if (about.kind === 'whole') return undefined;
  const { types } = resourceScope(wizard)?.choices ?? { types: [] };
  return anyOfType(
    wizard,
    types.find(({ service, type }) => service === about.service && type === about.type),
  );
}

/** takePasted gives a draft the parts of a pasted ARN, of whatever type it is, or says why it cannot be one. */
export function takePasted(wizard: Wizard, draft: ArnDraft, text: string): Wizard {
  const statement = resourceScope(wizard)?.statement;
  if (statement === undefined) return wizard;
  const pasted = pasteArn(statement, text);
  switch (pasted.kind) {
    case 'problem':
      return { ...wizard, problem: pasted.problem };
    case 'pattern':
      return withDraft(wizard, draft, { kind: 'whole' }, wholeValues(pasted.arn));
    case 'recognised': {
      const about = aboutType(pasted.service, pasted.type, pasted.arn);
      const taken = withDraft(wizard, draft, about, pasted.values);
      return { ...taken, notice: `Taken apart: it is a ${pasted.type} of ${pasted.service}.` };
    }
  }
}

function withDraft(
  wizard: Wizard,
  draft: ArnDraft,
  about: ArnAbout,
  values: Readonly<Record<string, string>>,
): Wizard {
  return withLocal(wizard, 'arnDraft', { ...draft, about, form: formOf(wizard, about, values) });
}

function show(wizard: Wizard, draft: ArnDraft): Wizard {
  return openScreen(withLocal(wizard, 'arnDraft', draft), 'resource-arn');
}

function formOf({ answers }: Wizard, about: ArnAbout, values: Readonly<Record<string, string>>) {
  return arnForm(about, values, answers.callerValues);
}

/** Who opens any of a type wants to name one: the star in the first of its own parts makes room. */
function valuesIn(choice: ResourceChoice | undefined, arn: string | undefined): Record<string, string> {
  const values = { ...choice?.arns.find(named => named.arn === arn)?.values };
  const own = choice?.fields.filter(({ from }) => from !== 'caller').map(({ name }) => name) ?? [];
  const [first] = own;
  if (first === undefined || !own.every(name => values[name] === '*')) return values;
  return { ...values, [first]: '' };
}

function openedAt({ local }: Wizard, { replaces, choice }: ArnTarget): string {
  return JSON.stringify([local.statement, replaces, choice?.service, choice?.type]);
}
