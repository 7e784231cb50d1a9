import {
  descriptionProblem,
  policyNameProblem,
  policyPathProblem,
  tagProblem,
} from '../../../policy/names.ts';
import { suggestedName } from '../../../procedure/answers.ts';
import {
  type FormState,
  field,
  isFormEvent,
  isLastField,
  reduceForm,
  valuesOf,
} from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { goBack, goForward, withAnswers, withLocal } from '../../state/moves.ts';
import { wantListing } from '../../state/reduce-account.ts';
import type { Wizard } from '../../state/wizard.ts';
import { formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Screen } from '../screen.ts';

/** Name, description, path and tags, each checked while it is typed, the name against the account too. */
export const name: Screen = {
  id: 'name',
  question: () => 'What shall the policy be called?',
  enter: wizard => wantListing(withLocal(wizard, 'name', nameForm(wizard)), 'customer'),
  bindings: wizard => formKeys(wizard.local.name),
  typed: (wizard, text) => formTyped(wizard.local.name, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(keep(wizard));
      default:
        return isFormEvent(event)
          ? keep(withLocal(wizard, 'name', reduceForm(wizard.local.name, event)))
          : wizard;
    }
  },
  Body: ({ wizard, room }) => <Form form={wizard.local.name} room={room} problems={problems(wizard)} />,
  detail: wizard => formDetail(wizard.local.name),
  caution: wizard => formCaution(wizard.local.name, problems(wizard)),
  help: [
    'The name is unique in the account, whatever its path and capital letters. The path groups policies, so that other policies can speak of them together; / is usual.',
    'The description cannot be changed later. Tags are pairs of key and value, such as team=web.',
    'AWS documentation: CreatePolicy, IAM API Reference.',
  ],
};

function nameForm({ answers }: Wizard): FormState {
  const tags = Object.entries(answers.tags).map(([key, value]) => `${key}=${value}`);
  return {
    focus: 0,
    fields: [
      field('policy-name', 'Name', answers.policyName || suggestedName(answers), 'AmazonECSUserPolicy', [
        'Up to 128 letters, digits and + = , . @ _ -',
      ]),
      field('description', 'Description', answers.description, 'none', [
        'Up to 1,000 characters; it cannot be changed later.',
      ]),
      field('path', 'Path', answers.path, '/', ['Begins and ends with a slash, like /teams/web/.']),
      field('tags', 'Tags', tags.join(', '), 'none', [
        'Pairs such as team=web, stage=prod, with commas between.',
      ]),
    ],
  };
}

function keep(wizard: Wizard): Wizard {
  const values = valuesOf(wizard.local.name);
  return withAnswers(wizard, {
    policyName: values['policy-name'] ?? '',
    description: values.description ?? '',
    path: values.path || '/',
    tags: readTags(values.tags ?? ''),
  });
}

function readTags(text: string): Record<string, string> {
  const pairs = text
    .split(',')
    .map(pair => pair.trim())
    .filter(Boolean);
  return Object.fromEntries(
    pairs.map(pair => {
      const equals = pair.indexOf('=');
      return equals === -1 ? [pair, ''] : [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()];
    }),
  );
}

function problems(wizard: Wizard): Record<string, string | undefined> {
  const values = valuesOf(wizard.local.name);
  const tags = Object.entries(readTags(values.tags ?? ''));
  return {
    'policy-name': policyNameProblem(values['policy-name'] ?? '') ?? takenProblem(wizard),
    description: descriptionProblem(values.description ?? ''),
    path: policyPathProblem(values.path || '/'),
    tags: tags.map(([key, value]) => tagProblem(key, value)).find(Boolean),
  };
}

/** A taken name is no dead end: the same document is reused, and the final review says when it differs. */
function takenProblem(wizard: Wizard): string | undefined {
  const wanted = (valuesOf(wizard.local.name)['policy-name'] ?? '').toLowerCase();
  const taken = wizard.listings.customer.items.find(policy => policy.name.toLowerCase() === wanted);
  return taken && `The account has ${taken.name} already: it is reused if it is the same policy.`;
}

function onward(wizard: Wizard): Wizard {
  const form = wizard.local.name;
  if (!isLastField(form))
    return keep(withLocal(wizard, 'name', reduceForm(form, { type: 'field-left', by: 1 })));
  return goForward(keep(wizard));
}
