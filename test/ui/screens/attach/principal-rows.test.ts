import { expect, it } from 'vitest';
import type { PrincipalRow } from '../../../../source/account/principal-row.ts';
import { noAnswers } from '../../../../source/procedure/answers.ts';
import { principalOptions } from '../../../../source/ui/screens/attach/principal-rows.ts';
import { initialWizard } from '../../../../source/ui/state/initial.ts';
import type { Wizard } from '../../../../source/ui/state/wizard.ts';

const user = (name: string, path = '/'): PrincipalRow => ({
  type: 'user',
  name,
  path,
  arn: `arn:aws:iam::123456789012:user${path}${name}`,
});

const empty = initialWizard({ sandbox: true }, noAnswers('attach'), { columns: 80, rows: 24 });

/** A wizard with these users, of whom one was looked at and is gone. */
function listing(items: readonly PrincipalRow[], gone: string): Wizard {
  const found = new Map([[`user ${gone}`, { status: 'gone' as const }]]);
  const looks = { ...empty.local.looks, of: empty.choice, found };
  return {
    ...empty,
    local: { ...empty.local, looks },
    listings: { ...empty.listings, user: { status: 'loading', items, failure: undefined } },
  };
}

it('has the same rows for users who came in pages as for a list that came whole, and for another list after it', () => {
  const first = [user('ann'), user('bob')];
  const second = [...first, user('cyd', '/division/'), user('dan')];
  const other = [user('ann'), user('eve')];
  const turns = [
    { items: [], gone: 'nobody' },
    { items: first, gone: 'bob' },
    { items: second, gone: 'cyd' },
    { items: other, gone: 'eve' },
    { items: [], gone: 'nobody' },
    { items: second, gone: 'dan' },
  ];
  const inTurn = turns.map(({ items, gone }) => principalOptions(listing(items, gone), 'user'));
  for (const [turn, { items, gone }] of turns.entries()) {
    const whole = items.map(row => ({ ...row }));
    const rows = inTurn[turn] ?? [];
    expect(rows).toEqual(principalOptions(listing(whole, gone), 'user'));
    expect(rows.map(({ id }) => id)).toEqual(items.map(({ name }) => name));
    const seen = rows.filter(({ note }) => note?.startsWith('deleted since'));
    expect(seen.map(({ id }) => id)).toEqual(gone === 'nobody' ? [] : [gone]);
  }
});
