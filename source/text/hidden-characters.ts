/** HIDDEN finds control, bidirectional and other invisible characters, which can make a text lie about itself. */
export const HIDDEN =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

/** escapeHidden writes hidden characters other than line feeds as `\uXXXX`, which a JSON string reads as what they are. */
export function escapeHidden(text: string): string {
  return text.replace(ALL_HIDDEN, character =>
    character === '\n'
      ? character
      : character
          .split('')
          .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join(''),
  );
}

const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');
