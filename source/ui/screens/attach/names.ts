import { type WrittenName, writtenNames } from '../../../procedure/written-names.ts';
import { listState } from '../../prompts/list-state.ts';
import { reduceText, type TextEvent, textOf, textState } from '../../prompts/text-state.ts';
import type { NamesState } from './attach-state.ts';

/** typeNames adds what was typed or pasted; a line break ends a line, whose names stand in the list from then on. */
export function typeNames(names: NamesState, text: string): NamesState {
  const [first = '', ...others] = text.split(/\r\n|\r|\n/);
  let next: NamesState = { ...names, line: insert(names, first) };
  if (others.length === 0) return next;
  // The lines in between are read in one go: a pasted list may have thousands.
  const last = others.pop() ?? '';
  const between = others.flatMap(writtenNames);
  next = endLine(next);
  return { ...next, entries: [...next.entries, ...between], line: reduceText(textState(''), inserted(last)) };
}

/** editNames edits the line; erasing in an empty one takes the last name back into it. */
export function editNames(names: NamesState, edit: TextEvent): NamesState {
  const last = names.entries.at(-1);
  if (edit.type === 'character-erased' && names.line.graphemes.length === 0 && last !== undefined)
    return { ...names, entries: names.entries.slice(0, -1), line: textState(last.text) };
  return { ...names, line: reduceText(names.line, edit), list: listState() };
}

/** allNames are the names of the list and of the line that is being typed. */
export function allNames({ entries, line }: NamesState): readonly WrittenName[] {
  const typed = writtenNames(textOf(line));
  return typed.length === 0 ? entries : [...entries, ...typed];
}

/** replaceName puts other names, or none, in the place of one. */
export function replaceName(names: NamesState, index: number, text: string | undefined): NamesState {
  const ended = endLine(names);
  return {
    ...ended,
    entries: ended.entries.toSpliced(index, 1, ...(text === undefined ? [] : writtenNames(text))),
  };
}

function endLine(names: NamesState): NamesState {
  return { ...names, entries: allNames(names), line: textState('') };
}

function insert({ line }: NamesState, text: string) {
  return reduceText(line, inserted(text));
}

function inserted(text: string): TextEvent {
  return { type: 'text-inserted', text };
}
