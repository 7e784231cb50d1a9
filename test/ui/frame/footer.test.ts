import { describe, expect, it } from 'vitest';
import { footerWords } from '../../../source/ui/frame/footer-words.ts';
import { symbolsFor } from '../../../source/ui/frame/theme.ts';
import type { Binding } from '../../../source/ui/keys/binding.ts';

const SYMBOLS = symbolsFor({ LANG: 'C.UTF-8' });

function key(shown: string, label: string, more: Partial<Binding> = {}): Binding {
  return { keys: [shown], shown, label, event: { type: 'answered' }, ...more };
}

const REVIEW = [
  key('↑↓', 'scroll', { rank: 'spare' }),
  key('w', 'warnings'),
  key('j', 'JSON'),
  key('c', 'as a command'),
  key('s', 'save as request file'),
  key('y', 'make these changes'),
  key('esc', 'back'),
  key('?', 'help'),
];

function line(columns: number, bindings = REVIEW): string {
  return footerWords(bindings, columns, SYMBOLS)
    .map(word => `${word.key} ${word.label}`)
    .join(' · ');
}

describe('the footer', () => {
  it('drops whole keys where it is short of room, never those that lead onward, back and to the help', () => {
    expect(line(80)).toBe('w warnings · j JSON · c as a command · y make these changes · esc back · ? help');
    expect(line(60)).toBe('w warnings · y make these changes · esc back · ? help');
    expect(line(45)).toBe('y make these changes · esc back · ? help');
  });

  it('leaves quiet keys to the help', () => {
    expect(line(80, [key('home', 'to the first', { quiet: true }), key('?', 'help')])).toBe('? help');
  });
});
