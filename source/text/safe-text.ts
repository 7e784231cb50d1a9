/** Bidirectional controls and other invisible format characters, tag characters included, that can make text lie about itself. */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
/** Whole escape sequences: CSI, OSC (to BEL or ST), and two-character escapes. */
const ESCAPE_SEQUENCE =
  /\u001B\[[0-?]*[ -/]*[@-~]|[\u001B\u009D](?:\]|(?<=\u009D))[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u009B[0-?]*[ -/]*[@-~]|\u001B[ -~]?/g;
const CONTROL_IN_LINE = /[\u0000-\u001F\u007F-\u009F]/g;
const CONTROL_IN_BLOCK = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;

/** safeLine makes foreign text fit to stand in one line of a terminal: nothing in it can move, colour, hide or reorder. */
export function safeLine(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCE, '')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(CONTROL_IN_LINE, '')
    .replace(INVISIBLE, '');
}

/** safeBlock is safeLine for text of several lines: line feeds stay, tabs become two spaces. */
export function safeBlock(text: string): string {
  return text
    .replace(ESCAPE_SEQUENCE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, '  ')
    .replace(CONTROL_IN_BLOCK, '')
    .replace(INVISIBLE, '');
}
