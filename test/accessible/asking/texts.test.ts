import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { askBlock } from '../../../source/accessible/asking/ask-block.ts';
import { askText } from '../../../source/accessible/asking/ask-text.ts';
import { askConsent, askYes } from '../../../source/accessible/asking/ask-yes.ts';
import { StreamLines } from '../../../source/accessible/asking/lines.ts';
import { scriptedTalk } from './scripted-talk.ts';

const WANTED = {
  question: ['Which cluster?'],
  current: '',
  need: 'required',
  check: (text: string) => (text.includes(' ') ? 'A name has no blanks.' : undefined),
  help: ['A cluster runs tasks.'],
} as const;

describe('a text', () => {
  it('is asked for until it stands the check', async () => {
    const { talk, said } = scriptedTalk('', 'my web', '?', 'web');
    expect(await askText(talk, WANTED)).toEqual({ kind: 'text', text: 'web' });
    expect(said()).toContain('An answer is needed here.');
    expect(said()).toContain('A name has no blanks.');
    expect(said()).toContain('A cluster runs tasks.');
  });

  it('that is itself a word of the talk stands behind an equals sign', async () => {
    expect(await askText(scriptedTalk('b').talk, WANTED)).toEqual({ kind: 'back' });
    expect(await askText(scriptedTalk('=b').talk, WANTED)).toEqual({ kind: 'text', text: 'b' });
  });

  it('is kept by Enter, and taken away by a dash where it may be', async () => {
    const kept = { ...WANTED, current: 'web', need: 'optional' } as const;
    expect(await askText(scriptedTalk('').talk, kept)).toEqual({ kind: 'text', text: 'web' });
    expect(await askText(scriptedTalk('-').talk, kept)).toEqual({ kind: 'text', text: '' });
  });

  it('is stripped of what a terminal would obey', async () => {
    const { talk } = scriptedTalk('\u001b]0;title\u0007we\u202eb\u0000');
    expect(await askText(talk, WANTED)).toEqual({ kind: 'text', text: 'web' });
  });
});

describe('consent', () => {
  it('is a written-out yes alone; anything shorter is asked again', async () => {
    const ask = (...answers: string[]) => askConsent(scriptedTalk(...answers).talk, ['Type yes.'], []);
    expect(await ask('y', '', 'ok', 'yes')).toBe('yes');
    expect(await ask('y', 'b')).toBe('no');
    expect(await ask('no')).toBe('no');
  });

  it('to something smaller is no with Enter', async () => {
    expect(await askYes(scriptedTalk('').talk, ['Replace it?'], [])).toBe('no');
    expect(await askYes(scriptedTalk('maybe', 'y').talk, ['Replace it?'], [])).toBe('yes');
  });
});

describe('a text of several lines', () => {
  it('ends with a dot, or as soon as it is whole', async () => {
    const block = { question: [], isWhole: (text: string) => text.endsWith('{\n}') };
    expect(await askBlock(scriptedTalk('alice', 'bob', '.').talk, block)).toEqual({
      kind: 'block',
      text: 'alice\nbob',
    });
    expect(await askBlock(scriptedTalk('{', '}').talk, block)).toEqual({ kind: 'block', text: '{\n}' });
    expect(await askBlock(scriptedTalk('b').talk, block)).toEqual({ kind: 'back' });
  });

  it('that is whole takes a dot behind its end for no answer to the next question', async () => {
    const { talk } = scriptedTalk('{', '}', '.', 'web', '.');
    await askBlock(talk, { question: [], isWhole: text => text.endsWith('}') });
    expect([await talk.line(), await talk.line()]).toEqual(['web', '.']);
  });

  it('in lines says again how it ends when it begins with a question mark', async () => {
    const { talk, said } = scriptedTalk('?', 'alice', '.');
    expect(await askBlock(talk, { question: ['Which names?'] })).toEqual({ kind: 'block', text: 'alice' });
    expect(said().match(/Which names\?\nEnd with a line that holds a dot alone/g)).toHaveLength(2);
  });
});

describe('lines of a stream', () => {
  it('are whole, however the bytes arrive, and the last one needs no end', async () => {
    const bytes = Buffer.from('wéb\r\nsecond\n\nlast');
    const lines = new StreamLines(Readable.from([...bytes].map(byte => Buffer.from([byte]))));
    const read = [];
    for (let line = await lines.next(); line !== undefined; line = await lines.next()) read.push(line);
    expect(read).toEqual(['wéb', 'second', '', 'last']);
  });

  it('that never end are refused', async () => {
    const endless = Readable.from(Array.from({ length: 20 }, () => Buffer.alloc(100_000, 'x')));
    await expect(new StreamLines(endless).next()).rejects.toThrow('too long');
  });
});
