/** Everything but printable ASCII, and the backtick, which ends a literal in JMESPath. */
const ESCAPED = /[^\u0020-\u005F\u0061-\u007E\n]/g;
/** The same without the letters and signs of Latin-1, the last that IAM takes in a policy document. */
const ESCAPED_FOR_IAM = /[^\u0020-\u005F\u0061-\u007E\u00A1-\u00AC\u00AE-\u00FF\n]/g;

/** asciiJson writes a JSON value for people in plain ASCII: no locale and no terminal can change or hide any of it. */
export function asciiJson(value: unknown): string {
  return jsonWithout(value, ESCAPED);
}

/** latinJson writes a JSON value for people with the letters that a policy document may hold, one character each. */
export function latinJson(value: unknown): string {
  return jsonWithout(value, ESCAPED_FOR_IAM);
}

function jsonWithout(value: unknown, escaped: RegExp): string {
  return JSON.stringify(value, undefined, 2).replace(
    escaped,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
