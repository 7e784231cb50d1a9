import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LastNames } from '../../source/settings/last-names.ts';
import { countNames, NAMES_MAX, NO_NAMES, possibleNames } from '../../source/settings/used-names.ts';
import { expectMode } from '../posix.ts';
import { place } from './place.ts';

const HERE = { id: '123456789012', sandbox: false };
const always = () => true;

function kept(isKept = always) {
  const folder = place();
  const file = path.join(folder, 'last-names.json');
  return { folder, file, names: new LastNames(file, isKept) };
}

describe('the names used last', () => {
  it('come back newest first, each once, in the account where they were used', () => {
    const { names, file } = kept();
    names.remember(HERE, {
      ...NO_NAMES,
      policies: ['A'],
      users: ['alice'],
      values: { cluster_name: ['web'] },
    });
    names.remember(HERE, { ...NO_NAMES, policies: ['B'], values: { cluster_name: ['prod'] } });
    names.remember(HERE, { ...NO_NAMES, policies: ['A'] });
    expect(names.of(HERE)).toEqual({
      ...NO_NAMES,
      policies: ['A', 'B'],
      users: ['alice'],
      values: { cluster_name: ['prod', 'web'] },
    });
    expect(names.of({ ...HERE, sandbox: true })).toEqual(NO_NAMES);
    expect(names.of({ ...HERE, id: '210987654321' })).toEqual(NO_NAMES);
    expectMode(file, 0o600);
  });

  it('are few, of few accounts', () => {
    const { names } = kept();
    const users = Array.from({ length: 30 }, (_, index) => `user-${index}`);
    names.remember(HERE, { ...NO_NAMES, users });
    expect(names.of(HERE).users).toEqual(users.slice(0, NAMES_MAX));
    for (let id = 1; id <= 20; id++)
      names.remember({ id: String(100000000000 + id), sandbox: false }, { ...NO_NAMES, users: ['alice'] });
    expect(names.of(HERE)).toEqual(NO_NAMES);
    expect(names.of({ id: '100000000020', sandbox: false }).users).toEqual(['alice']);
  });

  it('hold no secret and nothing that is no name', () => {
    const { names, file } = kept();
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    names.remember(HERE, {
      ...NO_NAMES,
      users: ['no name', 'alice'],
      values: { cluster_name: [secret, 'AKIAIOSFODNN7EXAMPLE', 'web\u001B[31m', 'x'.repeat(300), 'web'] },
    });
    expect(names.of(HERE)).toEqual({ ...NO_NAMES, users: ['alice'], values: { cluster_name: ['web'] } });
    expect(readFileSync(file, 'utf8')).not.toMatch(/wJalr|AKIA/);
  });

  it('are forgotten when that is wanted, and not kept where they shall not be', () => {
    const { names, folder } = kept();
    names.remember(HERE, { ...NO_NAMES, users: ['alice'] });
    expect(names.forget()).toBe(1);
    expect(names.of(HERE)).toEqual(NO_NAMES);
    const never = new LastNames(path.join(folder, 'other.json'), () => false);
    never.remember(HERE, { ...NO_NAMES, users: ['alice'] });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['{', '[]', '{"kind":"draft","version":1}', '{"kind":"last-names","version":1,"accounts":{}}'])(
    'are set aside with a word where the file holds something else: %s',
    text => {
      const { names, file, folder } = kept();
      writeFileSync(file, text);
      expect(names.of(HERE)).toEqual(NO_NAMES);
      expect(names.notices()).toEqual([
        expect.stringMatching(/holds no names; it was set aside as .*broken-/),
      ]);
      expect(readdirSync(folder)).toEqual([expect.stringMatching(/^last-names\.json\.broken-/)]);
    },
  );

  it('of a later version of the program are left alone', () => {
    const { names, file } = kept();
    const text = '{"kind":"last-names","version":2}';
    writeFileSync(file, text);
    names.remember(HERE, { ...NO_NAMES, users: ['alice'] });
    expect([names.of(HERE), readFileSync(file, 'utf8')]).toEqual([NO_NAMES, text]);
  });

  it('that cannot be kept stop nobody', () => {
    const { names, folder } = kept();
    writeFileSync(path.join(folder, 'file'), '');
    const barred = new LastNames(path.join(folder, 'file', 'last-names.json'), always);
    barred.remember(HERE, { ...NO_NAMES, users: ['alice'] });
    expect(barred.notices()).toEqual([
      expect.stringMatching(
        /^The names used last cannot be kept: .*, in .*[\\/]file[\\/]last-names\.json\.$/,
      ),
    ]);
    expect(names.notices()).toEqual([]);
  });

  it('are read from any JSON without a fault', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (users, values) => {
        expect(countNames(possibleNames({ users, values, policies: values }))).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });
});
