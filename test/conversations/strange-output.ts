/**
 * What a frame needs: colours, the cursor up, down and to a column, clearing a line or below, hiding the cursor, and the
 * marks of a paste and of a frame. Neither wiping the screen or its scrollback, nor the alternate screen, nor a title.
 */
const DRAWING = /\x1b\[(?:[0-9;]*m|[0-9]*[ABCDEFG]|[0-2]?K|0?J|\?25[hl]|\?2004[hl]|\?2026[hl])/g;

/** Control characters of both ranges, and characters that turn the direction of text around or are not seen. */
const STRANGE =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}].{0,20}/gu;

/** strangeOutput finds in the output of a program what could do more to a terminal than draw. */
export function strangeOutput(written: string): string[] {
  return (
    written
      .replaceAll(DRAWING, '')
      .match(STRANGE)
      ?.map(text => JSON.stringify(text)) ?? []
  );
}
