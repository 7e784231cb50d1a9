import type { Principal, PrincipalType } from '../../policy/names.ts';
import { type NameList, type ResolvedName, resolveNames } from '../../procedure/resolve-names.ts';
import { writtenNames } from '../../procedure/written-names.ts';
import { plural } from '../../text/words.ts';
import { askBlock } from '../asking/ask-block.ts';
import type { Sitting } from '../sitting.ts';

/** askNames takes a list of names, looks each up in the account, and adds those that are there. */
export async function askNames(sitting: Sitting): Promise<void> {
  const { talk, identity } = sitting;
  const given = await askBlock(talk, {
    question: [
      'Type or paste names: of users, or written as user:alice, group:ops, role:web or an ARN; several in a line with commas or blanks.',
    ],
  });
  if (given.kind === 'back') return;
  const written = given.text.split('\n').flatMap(writtenNames);
  const lists = {
    user: await listFor(sitting, 'user'),
    group: await listFor(sitting, 'group'),
    role: await listFor(sitting, 'role'),
  };
  const resolved = resolveNames(written, lists, identity?.id ?? '');
  const found = resolved.flatMap(principalOf);
  const known = new Set(sitting.answers.principals.map(keyOf));
  const added = found.filter(principal => !known.has(keyOf(principal)));
  sitting.answers = { ...sitting.answers, principals: [...sitting.answers.principals, ...added] };
  talk.say(
    `${plural(written.length, 'name')} read, ${plural(added.length, 'added', 'added')}.`,
    ...resolved.flatMap(unknownLine),
  );
}

async function listFor(sitting: Sitting, type: PrincipalType): Promise<NameList> {
  const { items, failure } = await sitting.listings.principals(type);
  return { items, status: failure === undefined ? 'complete' : 'closed' };
}

function principalOf(resolved: ResolvedName): Principal[] {
  return resolved.kind === 'found' || resolved.kind === 'unchecked' ? [resolved.principal] : [];
}

function unknownLine(resolved: ResolvedName): string[] {
  switch (resolved.kind) {
    case 'unknown': {
      const { written, why, meant } = resolved;
      return [`Left out: ${written.text}, ${why}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`];
    }
    case 'unchecked':
      return [`${resolved.written.text} is taken as it is: the account could not be asked.`];
    default:
      return [];
  }
}

function keyOf({ type, name }: Principal): string {
  return `${type} ${name}`;
}
