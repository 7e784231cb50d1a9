import { type Answers, fillIn } from '../../procedure/answers.ts';
import { arnWords } from '../../procedure/arn-words.ts';
import type { ResourceChoice, ResourceChoices } from '../../procedure/resource-choices.ts';
import type { Option } from '../asking/option.ts';

/** What a choice about resources does. */
export type ResourcePick =
  | { readonly kind: 'everything' }
  | { readonly kind: 'remove'; readonly arn: string }
  | { readonly kind: 'arn'; readonly arn: string; readonly choice: ResourceChoice | undefined }
  | { readonly kind: 'add' | 'any'; readonly choice: ResourceChoice };

/** resourceOptions are what a statement names, by type, what can be named besides, and what each choice does; `done` does nothing. */
export function resourceOptions(
  choices: ResourceChoices,
  answers: Answers,
): { readonly options: readonly Option[]; readonly picks: ReadonlyMap<string, ResourcePick> } {
  const picks = new Map<string, ResourcePick>();
  const option = (pick: ResourcePick, words: Omit<Option, 'id'>): Option => {
    const id = String(picks.size + 1);
    picks.set(id, pick);
    return { id, ...words };
  };
  const { everything, types, others, withoutResource } = choices;
  const options = [
    { id: 'done', label: 'Done' },
    ...(everything
      ? [
          option(
            { kind: 'remove', arn: '*' },
            { label: 'Take out *', note: 'every resource, in every Region and account' },
          ),
        ]
      : [option({ kind: 'everything' }, { label: 'Every resource', note: '*' })]),
    ...types.flatMap(choice => typeOptions(choice, everything, answers, option)),
    ...others.map(arn =>
      option({ kind: 'arn', arn, choice: undefined }, { label: fillIn(answers, arn), group: 'other ARNs' }),
    ),
  ];
  if (everything || withoutResource.length === 0) return { options, picks };
  const [done, ...rest] = options;
  const note = `${withoutResource.join(', ')} take no resource, and get a statement of their own on *`;
  return { options: done === undefined ? rest : [{ ...done, note }, ...rest], picks };
}

function typeOptions(
  choice: ResourceChoice,
  everything: boolean,
  answers: Answers,
  option: (pick: ResourcePick, words: Omit<Option, 'id'>) => Option,
): Option[] {
  const { type, arns, any, requiredBy, format, fields } = choice;
  const group = `${type}, for ${choice.actions.map(name => name.slice(name.indexOf(':') + 1)).join(', ')}`;
  const isMissing = arns.length === 0 && !everything && requiredBy.length > 0;
  return [
    ...arns.map(({ arn }) => {
      const { name, place } = arnWords(fillIn(answers, arn), answers.callerValues, choice);
      return option(
        { kind: 'arn', arn, choice },
        { label: name, note: place, group, detail: [fillIn(answers, arn)] },
      );
    }),
    option(
      { kind: 'add', choice },
      {
        label: any && !everything ? `Name one ${type} instead of any` : `Add one ${type}`,
        ...(isMissing ? { note: 'none yet, so its actions would be refused' } : {}),
        group,
        detail: [
          `Its ARN has these parts: ${fields.map(({ label }) => label).join(', ')}. The form:`,
          format,
        ],
      },
    ),
    ...(any && !everything
      ? []
      : [option({ kind: 'any', choice }, { label: `Any ${type} of this account`, group })]),
  ];
}
