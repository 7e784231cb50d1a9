import { serviceNames, serviceReference } from '../../reference/service.ts';

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
