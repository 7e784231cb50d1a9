import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
}

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> };
// Of what serves another system the lockfile may know no more than the name.
const locked = Object.entries(packages).filter(
  ([place, { os, license, integrity }]) => place !== '' && !(os && !license && !integrity),
);

/** Licences of tools: what is bundled is held to a shorter list by the build. */
const KNOWN = new Set([
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'MPL-2.0',
    'CC-BY-4.0',
  ],
  ...['MIT OR Apache-2.0', '(MIT OR CC0-1.0)'],
]);

const places = (wrong: (one: Locked) => boolean) =>
  locked.filter(([, one]) => wrong(one)).map(([place]) => place);

describe('every package of the lockfile', () => {
  it('has a licence that is known', () => {
    expect(places(({ license = '' }) => !KNOWN.has(license))).toEqual([]);
  });

  it('is held to its content, and to no registry', () => {
    expect(places(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(places(({ resolved }) => resolved !== undefined)).toEqual([]);
    expect(locked.length).toBeGreaterThan(200);
  });

  it('is kept by somebody', () => {
    expect(places(({ deprecated }) => deprecated !== undefined)).toEqual([]);
  });

  it('runs nothing when it is installed, but for esbuild, which checks its own file', () => {
    expect(places(({ hasInstallScript }) => hasInstallScript === true)).toEqual(['node_modules/esbuild']);
  });
});
