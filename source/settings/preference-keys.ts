import path from 'node:path';
import { fullPath } from '../files/full-path.ts';
import { TAGS_PER_POLICY } from '../policy/limits.ts';
import { policyPathProblem, repeatedTagKey, tagProblem } from '../policy/names.ts';
import { regionProblem } from '../policy/request-values.ts';
import { usageFailure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { sentenceList } from '../text/words.ts';
import { type Preference, variable } from './preference.ts';

/** SETTING_FORMS are the forms of what is printed that can be preferred; a command without one prints text. */
export const SETTING_FORMS = ['text', 'json', 'yaml', 'table'] as const;

/** LAST_NAMES_WORDS say whether the names used last are kept. */
export const LAST_NAMES_WORDS = ['on', 'off'] as const;

/** Notes that are remembered, the most: nobody dismisses more, and a file that somebody filled must not be carried on. */
const NOTES_MAX = 200;

/** Nobody's profile has a longer name. */
const PROFILE_LENGTH = 256;

type Text = string | undefined;
type Tags = Readonly<Record<string, string>>;

const profile: Preference<Text> = {
  meaning: 'profile of the AWS configuration',
  fallback: undefined,
  variables: [
    variable('AWS_PROFILE'),
    { name: 'AWS_ACCESS_KEY_ID', shown: 'name-only', needs: 'AWS_SECRET_ACCESS_KEY' },
  ],
  problem: textProblem(name =>
    name.trim() === '' || name.length > PROFILE_LENGTH || safeLine(name) !== name
      ? 'it should be the name of a profile of ~/.aws/config.'
      : undefined,
  ),
  read: oneWord('profile'),
  write: asText,
};

const region: Preference<Text> = {
  meaning: 'Region, which becomes part of ARNs',
  fallback: undefined,
  variables: [variable('AWS_REGION'), variable('AWS_DEFAULT_REGION')],
  problem: textProblem(regionProblem),
  read: oneWord('region'),
  write: asText,
};

const policyPath: Preference<string> = {
  meaning: 'path of new policies',
  fallback: '/',
  variables: [],
  problem: textProblem(policyPathProblem),
  read: oneWord('path'),
  write: text => text,
};

const tags: Preference<Tags> = {
  meaning: 'tags of new policies, such as team=web,stage=prod',
  fallback: {},
  variables: [],
  problem: tagsProblem,
  read: words => tagsOf(words.flatMap(word => word.split(',')).filter(pair => pair.trim() !== '')),
  write: value =>
    Object.entries(value)
      .map(([key, text]) => `${key}=${text}`)
      .join(','),
};

const templateFolder: Preference<Text> = {
  meaning: 'folder of your own templates',
  fallback: undefined,
  variables: [variable('ECS_IAM_WIZARD_TEMPLATES')],
  problem: textProblem(folder =>
    path.isAbsolute(folder) && safeLine(folder) === folder
      ? undefined
      : 'it should be the whole path of a folder.',
  ),
  read: words => fullPath(oneWord('templateFolder')(words)),
  write: asText,
};

const output: Preference<Text> = {
  meaning: `form of what is printed: ${sentenceList(SETTING_FORMS, 'or')}`,
  fallback: undefined,
  variables: [variable('AWS_DEFAULT_OUTPUT')],
  problem: textProblem(form =>
    SETTING_FORMS.some(known => known === form)
      ? undefined
      : `it should be ${sentenceList(SETTING_FORMS, 'or')}.`,
  ),
  read: oneWord('output'),
  write: asText,
};

const lastNames: Preference<string> = {
  meaning: 'whether names used before are offered again: on or off',
  fallback: 'on',
  variables: [],
  problem: textProblem(word =>
    LAST_NAMES_WORDS.some(known => known === word) ? undefined : 'it should be on or off.',
  ),
  read: oneWord('lastNames'),
  write: text => text,
};

const tourSeen: Preference<readonly string[]> = {
  meaning: 'names of the notes that were dismissed and are not shown again',
  fallback: [],
  variables: [],
  problem: value =>
    Array.isArray(value) && value.length <= NOTES_MAX && value.every(isNoteName)
      ? undefined
      : `it should be a list of at most ${NOTES_MAX} names of notes, such as ["first-policy"].`,
  read: words => words.flatMap(word => word.split(',')).filter(Boolean),
  write: names => names.join(','),
};

/** PREFERENCES are all preferences, with what each takes. */
export const PREFERENCES = {
  profile,
  region,
  path: policyPath,
  tags,
  templateFolder,
  output,
  lastNames,
  tourSeen,
} as const;

export type PreferenceKey = keyof typeof PREFERENCES;
export type PreferenceValue<Key extends PreferenceKey> = (typeof PREFERENCES)[Key]['fallback'];

/** PREFERENCE_KEYS are the names of all preferences, in the order in which they are listed. */
export const PREFERENCE_KEYS = Object.keys(PREFERENCES) as readonly PreferenceKey[];

/** isPreferenceKey tells whether there is a preference of this name. */
export function isPreferenceKey(name: string): name is PreferenceKey {
  return Object.hasOwn(PREFERENCES, name);
}

/** preferenceProblem says why a preference cannot have a value, or nothing. */
export function preferenceProblem(key: PreferenceKey, value: unknown): string | undefined {
  return PREFERENCES[key].problem(value);
}

function textProblem(problem: (text: string) => string | undefined) {
  return (value: unknown) => (typeof value === 'string' ? problem(value) : 'it should be a text.');
}

function oneWord(key: string) {
  return ([word, ...more]: readonly string[]): string => {
    if (word !== undefined && more.length === 0) return word;
    throw usageFailure(
      'TooManyArguments',
      `${key} takes one value.`,
      'A value with spaces in it stands between quotes.',
    );
  };
}

function asText(value: Text): string {
  return value ?? '';
}

function tagsOf(pairs: readonly string[]): Tags {
  const read = pairs.map(pair => {
    const equals = pair.indexOf('=');
    if (equals > 0) return [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()] as const;
    throw usageFailure('InvalidValue', `tags: ${JSON.stringify(pair)} is not of the form KEY=VALUE.`);
  });
  const repeated = repeatedTagKey(read.map(([key]) => key));
  if (repeated !== undefined)
    throw usageFailure('InvalidValue', `tags: the tag ${JSON.stringify(repeated)} is there twice.`);
  return Object.fromEntries(read);
}

function tagsProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return 'they should be pairs such as {"team": "web"}.';
  const pairs = Object.entries(value);
  if (pairs.length > TAGS_PER_POLICY) return `A policy has at most ${TAGS_PER_POLICY} tags.`;
  const repeated = repeatedTagKey(pairs.map(([key]) => key));
  if (repeated !== undefined) return `the tag ${repeated} is there twice.`;
  return pairs
    .map(([key, text]) =>
      typeof text === 'string' ? tagProblem(key, text) : 'the value of a tag is a text.',
    )
    .find(Boolean);
}

function isNoteName(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9-]{1,64}$/.test(value);
}
