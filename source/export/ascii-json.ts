/** Everything but printable ASCII, and the backtick, which ends a literal in JMESPath. */
const ESCAPED = /[^\u0020-\u005F\u0061-\u007E\n]/g;

/** asciiJson writes a JSON value for people in plain ASCII: no locale and no terminal can change or hide any of it. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(
    ESCAPED,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
