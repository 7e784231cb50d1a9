import { type DocumentDiff, diffDocuments } from '../policy/diff.ts';
import { diffLines } from '../policy/diff-lines.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { TrustDocument } from '../policy/trust.ts';
import { sentenceList } from '../text/words.ts';

/** changeWords says how a wanted document differs from a stored text, statement by statement; nothing of a text that is no JSON. */
export function changeWords(text: string, wanted: PolicyDocument): string | undefined {
  const difference = differenceFrom(text, wanted);
  return difference && inWords(difference);
}

/** changeLines shows the same value by value: under each statement that differs, what goes (-) and what comes (+). */
export function changeLines(text: string, wanted: PolicyDocument | TrustDocument): string[] {
  const difference = differenceFrom(text, wanted);
  if (difference === undefined) return [];
  const differs = ({ change }: { readonly change: string }) => change !== 'same';
  const statements = difference.statements
    .filter(differs)
    .map(statement => ({ ...statement, values: statement.values.filter(differs) }));
  const elements = difference.elements.filter(differs);
  return diffLines({ elements, statements }).map(line => `${line.mark} ${line.text}`);
}

function differenceFrom(text: string, wanted: PolicyDocument | TrustDocument): DocumentDiff | undefined {
  try {
    return diffDocuments(JSON.parse(text), wanted);
  } catch {
    return undefined;
  }
}

const WORDS = { added: 'new', removed: 'gone', changed: 'changed' } as const;

function inWords({ statements, elements }: DocumentDiff): string | undefined {
  const parts = (['changed', 'added', 'removed'] as const).flatMap(change => {
    const names = statements
      .filter(statement => statement.change === change)
      .map(({ sid, after, before }) => sid ?? `${(after ?? before ?? 0) + 1}`);
    if (names.length === 0) return [];
    return [`${names.length === 1 ? 'statement' : 'statements'} ${sentenceList(names)} ${WORDS[change]}`];
  });
  const others = [
    ...new Set(elements.filter(({ change }) => change !== 'same').map(({ element }) => element)),
  ];
  const all = [...parts, ...others.map(element => `${element} changed`)];
  return all.length === 0 ? undefined : all.join(', ');
}
