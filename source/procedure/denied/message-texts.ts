import { safeBlock } from '../../text/safe-text.ts';

/** JSON in JSON deeper than this is nobody's message. */
const NESTING_MAX = 12;
/** What boxes of Terraform and quotes of mail put before a line. */
const MARGIN = /^[ \t]*[│|>╷╵┃][ \t]?/gm;

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#x22;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&amp;': '&',
};

/** The JSON values and the texts that a message may stand in. */
export interface MessageTexts {
  /** Objects of JSON, the outermost first. */
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** Texts in one line each, those of JSON before the whole. */
  readonly lines: readonly string[];
}

/** messageTexts unwraps a pasted message: JSON in JSON, HTML, line breaks, margins and escape sequences. */
export function messageTexts(text: string): MessageTexts {
  const objects: Record<string, unknown>[] = [];
  const strings: string[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > NESTING_MAX) return;
    if (typeof value === 'string') {
      const inner = parsed(value);
      if (inner === undefined) strings.push(value);
      else visit(inner, depth + 1);
    } else if (Array.isArray(value)) for (const item of value) visit(item, depth + 1);
    else if (typeof value === 'object' && value !== null) {
      objects.push(value as Record<string, unknown>);
      for (const item of Object.values(value)) visit(item, depth + 1);
    }
  };
  const whole = parsed(text);
  visit(whole ?? embedded(text), 0);
  return { objects, lines: [...strings, ...(whole === undefined ? [text] : [])].map(oneLine) };
}

function parsed(text: string): unknown {
  if (!/^\s*["[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON behind a prefix, such as that of a log. */
function embedded(text: string): unknown {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  return start < 0 || end <= start ? undefined : parsed(text.slice(start, end + 1));
}

function oneLine(text: string): string {
  return safeBlock(unescaped(text)).replace(MARGIN, '').replace(/\s+/g, ' ').trim();
}

/** Backslashes are looked at from the first of a row only: a text of nothing else is read once. */
function unescaped(text: string): string {
  return text
    .replace(
      /&(?:quot|apos|lt|gt|nbsp|#34|#39|#x22|#x27);/gi,
      entity => ENTITIES[entity.toLowerCase()] ?? ' ',
    )
    .replace(/&amp;/gi, '&')
    .replace(/(?<!\\)\\+[nrt]/g, ' ')
    .replace(/(?<!\\)\\+(["'/])/g, '$1')
    .replace(/(?<!\\)\\+u003[ce]/gi, code => (/c$/i.test(code) ? '<' : '>'));
}
