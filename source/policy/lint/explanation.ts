import { CATALOGUE, type FindingCode } from './catalogue.ts';
import { learnMore } from './learn-more.ts';
import type { Severity } from './severity.ts';

/** What the page of findings tells of a code, as plain text. */
export interface Explanation {
  readonly code: FindingCode;
  /** The usual one; a case can call for another. */
  readonly severity: Severity;
  readonly meaning: string;
  readonly reason: string;
  /** JSON that has the finding, or a sentence where that is too long for a page. */
  readonly example: string;
  readonly remedy: string;
  readonly learnMore: string;
}

/** explanationsIn reads the page of findings: a section a code, its four parts in the same order everywhere. */
export function explanationsIn(page: string): ReadonlyMap<string, Explanation> {
  const sections = page.split(/^(?=##)/m).flatMap(section => explanation(section) ?? []);
  return new Map(sections.map(one => [one.code, one]));
}

const SECTION =
  /^### (?<code>\w+)\n+`\w+`\. (?<meaning>.+)\n+Why it matters: (?<reason>.+)\n+(?:```json\n(?<json>[\s\S]+?)\n```|Example: (?<words>.+))\n+How to mend it: (?<remedy>.+)\s*$/;

function explanation(section: string): Explanation | undefined {
  const {
    code = '',
    meaning = '',
    reason = '',
    json,
    words = '',
    remedy = '',
  } = SECTION.exec(section)?.groups ?? {};
  if (!isCode(code)) return undefined;
  return {
    code,
    severity: CATALOGUE[code],
    meaning: plain(meaning),
    reason: plain(reason),
    example: json ?? plain(words),
    remedy: plain(remedy),
    learnMore: learnMore(code),
  };
}

function isCode(word: string): word is FindingCode {
  return Object.hasOwn(CATALOGUE, word);
}

/** Without the marks of code. */
function plain(text: string): string {
  return text.replaceAll('`', '');
}
