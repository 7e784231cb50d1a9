import { Text, useInput } from 'ink';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it } from 'vitest';
import { type KeyPress, keyPresses } from '../../../source/ui/keys/key-press.ts';

/** Listener hands over what is left of a chunk when Ink has parsed it, and the wizard after it. */
function Listener({ hear }: { hear: (presses: KeyPress[]) => void }) {
  useInput((input, key) => hear(keyPresses(input, key)));
  return <Text>listening</Text>;
}

/** A key that no test presses: it marks the end of a chunk. */
const END = '\x1b[6~';

function pressesOf(chunk: string): Promise<KeyPress[]> {
  return new Promise(resolve => {
    const heard: KeyPress[] = [];
    const hear = (presses: KeyPress[]) => {
      if (presses.some(press => press.type === 'key' && press.name === 'page-down')) resolve(heard);
      else heard.push(...presses);
    };
    const { stdin } = render(<Listener hear={hear} />);
    setImmediate(() => stdin.write(chunk + END));
  });
}

const key = (name: string): KeyPress => ({ type: 'key', name });
const text = (typed: string, manner: 'alone' | 'in-chunk' = 'alone'): KeyPress => ({
  type: 'text',
  text: typed,
  alone: manner === 'alone',
});

afterEach(cleanup);

describe('a chunk of input', () => {
  it.each<[string, string, KeyPress[]]>([
    ['a letter', 'a', [text('a')]],
    ['Backspace', '\x7f', [key('erase')]],
    ['a held Backspace', '\x7f\x7f', [key('erase'), key('erase')]],
    ['Backspace of old terminals', '\b', [key('erase')]],
    ['the Delete key', '\x1b[3~', [key('erase')]],
    ['fast typing with Enter', 'ab\r', [text('ab', 'in-chunk'), key('enter')]],
    ['typing after Enter', '\ry', [key('enter'), text('y', 'in-chunk')]],
    ['Enter as a line feed', 'a\n', [text('a', 'in-chunk'), key('enter')]],
    [
      'a line end of Windows, which is one Enter',
      'a\r\nb',
      [text('a', 'in-chunk'), key('enter'), text('b', 'in-chunk')],
    ],
    ['Ctrl-U with text behind it', '\x15abc', [key('ctrl-u'), text('abc', 'in-chunk')]],
    ['Ctrl-C', '\x03', [key('ctrl-c')]],
    ['Ctrl-C with a letter behind it', '\x03y', [key('ctrl-c'), text('y', 'in-chunk')]],
    ['Ctrl-W', '\x17', [key('ctrl-w')]],
    ['Alt with a letter', '\x1bb', [key('alt-b')]],
    ['Alt with y, which is no y', '\x1by', [key('alt-y')]],
    ['a letter with a tab behind it', 'a\t', [text('a', 'in-chunk'), key('tab')]],
    ['Tab', '\t', [key('tab')]],
    ['Shift and Tab', '\x1b[Z', [key('shift-tab')]],
    ['two arrows', '\x1b[A\x1b[B', [key('up'), key('down')]],
    ['Ctrl and an arrow', '\x1b[1;5D', [key('ctrl-left')]],
    ['Home and End', '\x1b[H\x1b[F', [key('home'), key('end')]],
    ['a space', ' ', [text(' ')]],
    ['an emoji of several parts', '👩‍👩‍👧', [text('👩‍👩‍👧')]],
    [
      'a marked paste',
      '\x1b[200~one\rtwo\x1b[201~',
      [
        { type: 'paste-began' },
        text('one', 'in-chunk'),
        key('enter'),
        text('two', 'in-chunk'),
        { type: 'paste-ended' },
      ],
    ],
    ['the window coming to the front', '\x1b[I', []],
    ['a click of the mouse', '\x1b[<0;10;5M', []],
    ['a key that has no meaning here', '\x1b[25~', []],
  ])('%s', async (_, chunk, presses) => {
    expect(await pressesOf(chunk)).toEqual(presses);
  });

  it('Esc by itself', async () => {
    const heard = new Promise<KeyPress[]>(resolve => {
      const { stdin } = render(<Listener hear={resolve} />);
      setImmediate(() => stdin.write('\x1b'));
    });
    expect(await heard).toEqual([key('escape')]);
  });
});
