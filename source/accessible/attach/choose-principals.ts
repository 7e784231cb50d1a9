import type { PrincipalRow } from '../../account/principal-row.ts';
import type { Principal, PrincipalType } from '../../policy/names.ts';
import { EXPLAINED_ROOM } from '../../procedure/explained/attaching.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { unchangeableRole } from '../../provision/unchangeable-role.ts';
import { chooseSeveral } from '../asking/choose-several.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { lookAt } from './looks.ts';
import { hasLines } from './who-words.ts';

/** askChosenOf lets users, groups or roles be chosen from their list; `h 3` tells what the third has. */
export async function askChosenOf(sitting: Sitting, type: PrincipalType): Promise<void> {
  const { talk } = sitting;
  const { items } = await sitting.listings.principals(type);
  const before = sitting.answers.principals;
  const names = before.filter(one => one.type === type).map(({ name }) => name);
  const unlisted = names.filter(name => !items.some(row => row.name === name));
  const { chosen } = await chooseSeveral(talk, {
    question: [`Which ${type}s?`],
    options: [...unlisted.map(unlistedOption), ...items.map(optionOf)],
    chosen: new Set(names),
    verbs: [{ word: 'h', label: `what a ${type} has`, takes: 'number' }],
    help: HELP,
    empty: `There is no ${type} in this account, or none that you may list. 0 goes on; names can be typed instead.`,
    tell: async ({ option }) => {
      if (option === undefined) return [];
      await lookAt(sitting, [{ type, name: option.id }]);
      return hasLines(sitting, { type, name: option.id });
    },
  });
  const wanted = [...chosen].map((name): Principal => ({ type, name }));
  sitting.answers = {
    ...sitting.answers,
    principals: [...before.filter(one => one.type !== type), ...wanted],
  };
}

const HELP = withOwnWords(
  EXPLAINED_ROOM,
  'A number chooses, or takes back what is chosen; 1 3 5-7 changes several at once. A word, such as a part of a name, leaves only the rows that have it.',
);

function optionOf({ name, path, arn, type }: PrincipalRow): Option {
  const kept = type === 'role' ? unchangeableRole(path) : undefined;
  return {
    id: name,
    label: name,
    ...(path === '/' ? {} : { note: `path ${path}` }),
    keywords: arn,
    detail: [arn],
    ...(kept === undefined ? {} : { disabled: `it ${kept.reason}.` }),
  };
}

function unlistedOption(name: string): Option {
  return { id: name, label: name, note: 'not in the list of this account' };
}
