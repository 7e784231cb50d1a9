import type { ReactElement } from 'react';
import { policyNameOf } from '../../../policy/arn.ts';
import { EXPLAINED_POLICY_NAMES } from '../../../procedure/explained/policies.ts';
import { asNewPolicy, asNewVersion, type NameUse, nameUse } from '../../../procedure/name-taken.ts';
import { stepQuestion } from '../../../procedure/steps.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK, NEXT } from '../../keys/common-bindings.ts';
import { isFormEvent, reduceForm } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { goBack, goForward, sendFor, withAnswers, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { focusOnProblem, formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Room, Screen } from '../screen.ts';
import { type Earlier, usedBefore, usedBeforeWords } from '../used-before.ts';
import { nameAnswers, nameForm, nameProblems } from './name-form.ts';

/** Name, description, path and tags, each checked while it is typed, the name against the account too; a new version keeps its name. */
export const name: Screen = {
  id: 'name',
  question: ({ answers }) =>
    answers.existing === undefined ? stepQuestion('name') : 'It becomes a new version',
  enter: wizard => (isVersion(wizard) ? wizard : atForm(wizard)),
  bindings: wizard => {
    if (isVersion(wizard)) return [NEW_POLICY, NEXT, BACK];
    return formKeys(wizard.local.name, [
      ...usedBefore(wizard.local.name, earlierOf(wizard)),
      ...(use(wizard).kind === 'free' ? [] : [NEW_VERSION]),
    ]);
  },
  typed: (wizard, text) => (isVersion(wizard) ? undefined : formTyped(wizard.local.name, text)),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return isVersion(wizard) ? goForward(wizard) : onward(wizard);
      case 'went-back':
        return goBack(isVersion(wizard) ? wizard : keep(wizard));
      case 'new-version-chosen':
        return newVersion(wizard);
      case 'new-policy-chosen':
        return newPolicy(wizard);
      case 'policy-read':
        return withLocal(wizard, 'namesake', { kind: 'read', ...event });
      case 'errand-failed': {
        const { errand, failure } = event;
        if (errand.type !== 'read-policy') return wizard;
        const words = [`${failure.code}: ${failure.message}`, failure.hint].filter(Boolean).join(' ');
        return withLocal(wizard, 'namesake', { kind: 'failed', arn: errand.arn, words });
      }
      default:
        return isFormEvent(event) && !isVersion(wizard)
          ? lookedUp(keep(withLocal(wizard, 'name', reduceForm(wizard.local.name, event))))
          : wizard;
    }
  },
  Body,
  detail: wizard => {
    if (isVersion(wizard)) return ['Enter goes on; n makes a policy with a name of its own instead.'];
    const { status } = wizard.listings.customer;
    const unchecked =
      status === 'failed'
        ? ['The policies of the account could not be read: the final review tells whether the name is free.']
        : [];
    const form = wizard.local.name;
    return [...formDetail(form), ...usedBeforeWords(form, earlierOf(wizard)), ...unchecked];
  },
  caution: wizard => (isVersion(wizard) ? undefined : formCaution(wizard.local.name, problems(wizard))),
  help: EXPLAINED_POLICY_NAMES,
};

const NEW_VERSION: Binding = {
  keys: ['ctrl-n'],
  shown: 'ctrl+n',
  label: 'new version',
  event: { type: 'new-version-chosen' },
};

const NEW_POLICY: Binding = {
  keys: ['n', 'ctrl-n'],
  shown: 'n',
  label: 'a new policy instead',
  event: { type: 'new-policy-chosen' },
};

function isVersion({ answers }: Wizard): boolean {
  return answers.existing !== undefined;
}

function atForm(wizard: Wizard): Wizard {
  const form = nameForm(wizard.answers, wizard.local.name);
  return lookedUp(wantListing(keep(withLocal(wizard, 'name', form)), 'customer'));
}

/** A name that is taken is a good beginning for the next one. */
function earlierOf({ lastNames }: Wizard): Earlier {
  return id => (id === 'policy-name' ? lastNames.policies : []);
}

function keep(wizard: Wizard): Wizard {
  return withAnswers(wizard, nameAnswers(wizard.local.name));
}

/** What the account has under the typed name. */
function use({ answers, listings, local: { namesake } }: Wizard): NameUse {
  return nameUse(answers, listings.customer.items, namesake?.kind === 'read' ? namesake : undefined);
}

/** Only a policy of the very name and path can be the same one: it is read, once. */
function lookedUp(wizard: Wizard): Wizard {
  const found = use(wizard);
  const { namesake } = wizard.local;
  if (found.kind !== 'unread' || namesake?.arn === found.policy.arn) return wizard;
  return sendFor(wizard, { type: 'read-policy', arn: found.policy.arn });
}

function problems(wizard: Wizard): Record<string, string | undefined> {
  const own = nameProblems(wizard.local.name);
  return { ...own, 'policy-name': own['policy-name'] ?? takenWords(wizard) };
}

/** A taken name is no dead end. */
function takenWords(wizard: Wizard): string | undefined {
  const found = use(wizard);
  if (found.kind === 'free') return undefined;
  const taken = `The account has ${safeLine(found.policy.name)} already`;
  const { namesake } = wizard.local;
  switch (found.kind) {
    case 'same':
      return `${taken}, with the very same document: it is taken as it is, and nothing is created.`;
    case 'other':
      return `${taken}, ${safeLine(found.difference)}. Give another name, or press ctrl+n: this becomes a new version of it.`;
    case 'unread':
      return namesake?.kind === 'failed' && namesake.arn === found.policy.arn
        ? `${taken}, and it could not be compared: ${namesake.words} ctrl+n makes this a new version of it.`
        : `${taken}; it is being compared with yours.`;
  }
}

/** Only the name must be given: Enter goes on from every line, unless one of them is wrong. */
function onward(wizard: Wizard): Wizard {
  const form = wizard.local.name;
  const kept = lookedUp(keep(wizard));
  const own = nameProblems(form);
  const atWrong = withLocal(kept, 'name', focusOnProblem(form, own));
  const wrong = Object.values(own).find(problem => problem !== undefined);
  if (wrong !== undefined) return { ...atWrong, problem: wrong };
  const { kind } = use(kept);
  const isCompared = kind !== 'unread' || kept.local.namesake?.kind === 'failed';
  if (kind !== 'other' && isCompared) return goForward(kept);
  return { ...withLocal(kept, 'name', { ...form, focus: 0 }), problem: takenWords(kept) };
}

function newVersion(wizard: Wizard): Wizard {
  const found = use(wizard);
  if (found.kind === 'free') return wizard;
  const answers = asNewVersion(wizard.answers, found.policy);
  return withLocal(withAnswers(wizard, answers), 'namesake', undefined);
}

/** What was typed before comes back. */
function newPolicy(wizard: Wizard): Wizard {
  const answers = withAnswers(wizard, asNewPolicy(wizard.answers));
  const { name: form } = wizard.local;
  return atForm(form.fields.length === 0 ? answers : keep(answers));
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  if (!isVersion(wizard)) return <Form form={wizard.local.name} room={room} problems={problems(wizard)} />;
  return <Scroll lines={versionLines(wizard, room.columns)} from={0} height={room.rows} />;
}

function versionLines({ answers: { existing } }: Wizard, columns: number): TextLine[] {
  if (existing === undefined) return [];
  const { arn, versionId } = existing;
  return [
    ...sentenceLines(`The policy ${safeLine(policyNameOf(arn))} gets a new version.`, columns, 'strong'),
    ...sentenceLines(safeLine(arn), columns),
    { text: '' },
    ...sentenceLines(
      'Its name, path, description and tags stay. Everybody to whom it is attached has at once what the new version allows.',
      columns,
    ),
    ...sentenceLines(`Its version ${safeLine(versionId)} is kept, so that it can be gone back to.`, columns),
  ];
}
