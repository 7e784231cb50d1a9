import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: unknown;
  readonly folder: string;
}

const { thirdPartyLicences } = (await import(
  new URL('../../scripts/third-party-licences.js', import.meta.url).href
)) as { thirdPartyLicences(packages: readonly Package[]): string };
const { bundledPackages } = (await import(
  new URL('../../scripts/bundled-packages.js', import.meta.url).href
)) as {
  bundledPackages(root: string, output: readonly object[]): Package[];
};

const shelf = ownFolder('licences');

function published(name: string, license: unknown, files: Readonly<Record<string, string>>): Package {
  const folder = path.join(shelf, 'node_modules', name);
  mkdirSync(path.join(folder, 'esm'), { recursive: true });
  writeFileSync(path.join(folder, 'esm', 'package.json'), '{"type":"module"}');
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return { name, version: '1.2.3', license, folder };
}

const ant = published('ant', 'MIT', { 'license.md': 'Copyright Ant', NOTICE: 'Ant contains a leaf.' });
const bee = published('bee', 'ISC', { 'LICENSE-ISC.txt': 'Copyright Bee  \r\n' });
const bug = published('@shop/bug', 'ISC', { LICENCE: 'Copyright Bee' });

describe('thirdPartyLicences', () => {
  it('gives every text and notice once, below the packages that it holds for', () => {
    const [, ofAnt, ofBees] = thirdPartyLicences([ant, bee, bug]).split(/\n-{80}\n\n/);
    expect(ofAnt).toBe('ant 1.2.3 (MIT)\n\nAnt contains a leaf.\n\nCopyright Ant\n');
    expect(ofBees).toBe('bee 1.2.3 (ISC)\n@shop/bug 1.2.3 (ISC)\n\nCopyright Bee\n');
  });

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'UNLICENSED',
    'SEE LICENSE IN x',
    undefined,
    { type: 'MIT' },
  ])('refuses the licence %j', license => {
    const wasp = published('wasp', license, { LICENSE: 'All rights reserved' });
    expect(() => thirdPartyLicences([ant, wasp])).toThrow('wasp 1.2.3 has the licence');
  });

  it('refuses a package without a licence text, whatever it declares', () => {
    const fly = published('fly', 'MIT', { 'licenses.js': 'export {}', 'README.md': 'MIT' });
    expect(() => thirdPartyLicences([ant, fly])).toThrow('fly 1.2.3 has no licence text.');
  });
});

describe('bundledPackages', () => {
  it('finds the packages of the code that is left, by the package.json that names them', () => {
    const file = (one: Package, name: string) => path.join(one.folder, 'esm', name);
    const modules = {
      [file(ant, 'a.js')]: { renderedLength: 10 },
      [file(bug, 'b.js')]: { renderedLength: 1 },
      [file(bee, 'shaken-off.js')]: { renderedLength: 0 },
      [path.join(shelf, 'source', 'cli.ts')]: { renderedLength: 100 },
    };
    const asset = { fileName: 'style.css' };
    expect(bundledPackages(shelf, [{ modules }, asset])).toEqual([bug, ant]);
  });
});

describe('the licences of the built program', () => {
  it('name what is in it, the data and the bundler too', () => {
    const file = fileURLToPath(new URL('../../dist/THIRD_PARTY_LICENSES', import.meta.url));
    const text = readFileSync(file, 'utf8');
    for (const name of ['ink', 'react', 'yoga-layout', '@aws-sdk/core', 'zod', 'rolldown'])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    expect(text).toMatch(
      /^@cloud-copilot\/iam-data \S+ \(MIT\)\n\nMIT License\n\nCopyright \(c\) 2024 Act Security$/m,
    );
  });
});
