import { GLOBAL_KEYS } from '../../reference/global-keys.ts';
import { conditionKeyHomes, serviceNames, serviceReference } from '../../reference/service.ts';

/** Words of one service, or of all: the same list every time, so that it is prepared for comparing once. */
type WordsOf = (service: string) => readonly string[];

/** actionNames lists the names of the actions of a service, without the prefix. */
export const actionNames = remembered(service =>
  (serviceReference(service)?.actions ?? []).map(action => action.name),
);

/** actionBeginnings lists what the names of a service's actions begin with, word by word: `RunTask` begins with `Run` and with `RunTask`. */
export const actionBeginnings = remembered(service => [
  ...new Set(actionNames(service).flatMap(beginningsOf)),
]);

const allPrefixes = remembered(() => [...serviceNames().keys()]);

/** servicePrefixes lists the prefixes of all services. */
export function servicePrefixes(): readonly string[] {
  return allPrefixes('');
}

const allKeyPrefixes = remembered(() => ['aws', ...servicePrefixes()]);

/** keyPrefixes lists what condition keys begin with: `aws`, or the prefix of a service. */
export function keyPrefixes(): readonly string[] {
  return allKeyPrefixes('');
}

/** plainKeys lists the condition keys of a prefix that are complete as they are. */
export const plainKeys = remembered(prefix => keyNames(prefix).filter(name => !name.includes('${')));

/** tagKeyHeads lists what stands before the tag key in the condition keys of a prefix: `aws:ResourceTag`. */
export const tagKeyHeads = remembered(prefix =>
  keyNames(prefix)
    .filter(name => name.includes('/${'))
    .map(name => name.slice(0, name.indexOf('/'))),
);

function keyNames(prefix: string): string[] {
  if (prefix === 'aws') return GLOBAL_KEYS.map(key => key.name).filter(name => name.startsWith('aws:'));
  return conditionKeyHomes(prefix)
    .flatMap(home => serviceReference(home)?.conditionKeys ?? [])
    .map(key => key.name)
    .filter(name => name.toLowerCase().startsWith(`${prefix}:`));
}

/** A service that nobody knows has no words worth remembering. */
function remembered(wordsOf: WordsOf): WordsOf {
  const known = new Map<string, readonly string[]>();
  return service => {
    const prefix = service.toLowerCase();
    const words = known.get(prefix) ?? wordsOf(prefix);
    if (words.length > 0) known.set(prefix, words);
    return words;
  };
}

function beginningsOf(name: string): string[] {
  const words = name.match(/[A-Z]+[a-z0-9]*|[a-z0-9]+/g) ?? [];
  return words.map((_, index) => words.slice(0, index + 1).join(''));
}
