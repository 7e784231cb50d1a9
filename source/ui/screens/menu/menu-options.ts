import type { Goal } from '../../../procedure/answers.ts';
import { CHECK_WORDS, GOAL_WORDS } from '../../../procedure/goal-words.ts';
import { runCountWords } from '../../../procedure/run-list.ts';
import { plural } from '../../../text/words.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Kept } from './menu-state.ts';

/** What the menu offers besides the two procedures. */
type Errand = 'check' | 'runs' | 'draft' | 'drafts';
export type MenuOption = Option & { readonly id: Goal | Errand };

/** menuOptions are the entries of the menu; what does not apply is left out. */
export function menuOptions({ local: { kept } }: Wizard): readonly MenuOption[] {
  if (kept === undefined) return ALWAYS;
  const known = made.get(kept);
  if (known !== undefined) return known;
  const options = [...ALWAYS, ...runOptions(kept), ...draftOptions(kept)];
  made.set(kept, options);
  return options;
}

const made = new WeakMap<Kept, readonly MenuOption[]>();

const ALWAYS: readonly MenuOption[] = [
  {
    id: 'create-and-attach',
    ...GOAL_WORDS['create-and-attach'],
    detail: ['Makes a customer managed policy for Amazon ECS and gives it to users, groups or roles.'],
  },
  {
    id: 'create',
    ...GOAL_WORDS.create,
    detail: ['Makes a customer managed policy that can be attached later.'],
  },
  {
    id: 'attach',
    ...GOAL_WORDS.attach,
    detail: ['Gives policies that exist already, your own or those of AWS, to users, groups or roles.'],
  },
  {
    id: 'roles',
    ...GOAL_WORDS.roles,
    detail: [
      'Makes the roles that ECS itself, your instances and your tasks work with, and looks which of them are there already.',
    ],
  },
  {
    id: 'check',
    ...CHECK_WORDS,
    detail: [
      'Finds mistakes and wide permissions in a file, a paste, a policy of the account or a template, and answers what it would allow. Nothing is written.',
    ],
  },
];

function runOptions({ runs }: Kept): MenuOption[] {
  if (runs.receipts === 0) return [];
  return [
    {
      id: 'runs',
      label: 'Undo an earlier run',
      note: runCountWords(runs),
      detail: ['Takes back what a run wrote, or finishes one that stopped. A review comes first.'],
    },
  ];
}

function draftOptions({ drafts }: Kept): MenuOption[] {
  const [latest, ...others] = drafts;
  if (latest === undefined) return [];
  if (others.length === 0)
    return [
      {
        id: 'draft',
        label: 'Continue the draft',
        note: `${latest.title}, ${latest.saved}`,
        detail: latest.detail,
      },
    ];
  return [
    {
      id: 'drafts',
      label: 'Continue a draft',
      note: `${plural(drafts.length, 'draft')}, the latest ${latest.saved}`,
      detail: [`The latest: ${latest.title}.`, ...latest.detail],
    },
  ];
}
