import type { WizardEvent } from '../state/events.ts';
import type { Binding } from './binding.ts';
import type { KeyName } from './key-press.ts';

/** scrollBindings move a text that is longer than its room; `page` is in lines. */
export function scrollBindings(
  page: number,
  wrap: (by: number) => WizardEvent = by => ({ type: 'scrolled', by }),
): Binding[] {
  const scroll = (key: KeyName, shown: string, label: string, by: number): Binding => ({
    keys: [key],
    shown,
    label,
    event: wrap(by),
    quiet: true,
  });
  return [
    { keys: ['up'], shown: '↑↓', label: 'scroll', event: wrap(-1), rank: 'spare' },
    scroll('down', '↓', 'a line down', 1),
    scroll('page-up', 'page up', 'a page up', -page),
    scroll('page-down', 'page down', 'a page down', page),
    scroll('home', 'home', 'to the start', Number.NEGATIVE_INFINITY),
    scroll('end', 'end', 'to the end', Number.POSITIVE_INFINITY),
  ];
}
