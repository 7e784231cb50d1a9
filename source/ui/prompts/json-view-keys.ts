import type { Binding } from '../keys/binding.ts';
import { editBindings } from '../keys/common-bindings.ts';
import { scrollBindings } from '../keys/scroll-bindings.ts';
import type { WizardEvent } from '../state/events.ts';
import {
  foldAt,
  type JsonPage,
  type JsonViewEvent,
  type JsonViewState,
  jsonPicture,
} from './json-view-state.ts';

type Wrap = (event: JsonViewEvent) => WizardEvent;

/** jsonViewKeys are the keys of a JSON text; Esc ends a search first, and is the screen's when there is none. */
export function jsonViewKeys(view: JsonViewState, page: JsonPage, wrap: Wrap): Binding[] {
  return view.mode === 'searching' ? searchingKeys(wrap) : readingKeys(view, page, wrap);
}

/** jsonViewTyped sends what is typed to an open search. */
export function jsonViewTyped(view: JsonViewState, text: string): JsonViewEvent | undefined {
  if (view.mode === 'reading') return undefined;
  return { type: 'search-edited', edit: { type: 'text-inserted', text } };
}

function searchingKeys(wrap: Wrap): Binding[] {
  return [
    { keys: ['enter'], shown: 'enter', label: 'keep the search', event: wrap({ type: 'search-kept' }) },
    { keys: ['escape'], shown: 'esc', label: 'clear it', event: wrap({ type: 'search-cleared' }) },
    ...editBindings(edit => wrap({ type: 'search-edited', edit })),
  ];
}

function readingKeys(view: JsonViewState, page: JsonPage, wrap: Wrap): Binding[] {
  const picture = jsonPicture(view, page);
  const key = (name: string, shown: string, label: string, event: JsonViewEvent): Binding => ({
    keys: [name],
    shown,
    label,
    event: wrap(event),
  });
  const searched = view.search.graphemes.length > 0;
  const canFold =
    picture.outline.folds.length > 0 && (view.folded.size > 0 || picture.lines.length > page.rows - 1);
  const fold = foldAt(picture);
  return [
    ...scrollBindings(Math.max(1, page.rows - 2), by => wrap({ type: 'code-scrolled', by })),
    key('/', '/', 'search', { type: 'search-opened' }),
    ...(searched
      ? [
          key('n', 'n/N', 'next, previous', { type: 'match-sought', by: 1 }),
          { ...key('N', 'N', 'the one before', { type: 'match-sought', by: -1 }), quiet: true as const },
          key('escape', 'esc', 'clear the search', { type: 'search-cleared' }),
        ]
      : []),
    ...(canFold ? [key('z', 'z', view.folded.size > 0 ? 'unfold' : 'fold', { type: 'folds-toggled' })] : []),
    ...(fold === undefined
      ? []
      : [
          {
            ...key(' ', 'space', view.folded.has(fold) ? 'unfold this' : 'fold this', {
              type: 'fold-toggled',
            }),
            rank: 'spare' as const,
          },
        ]),
  ];
}
