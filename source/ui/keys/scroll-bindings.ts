import type { Binding } from './binding.ts';

/** scrollBindings move a text that is longer than its room. */
export function scrollBindings(page: number): Binding[] {
  return [
    { keys: ['up'], shown: '↑↓', label: 'scroll', event: { type: 'scrolled', by: -1 } },
    { keys: ['down'], shown: '↓', label: 'a line down', event: { type: 'scrolled', by: 1 }, quiet: true },
    {
      keys: ['page-up'],
      shown: 'page up',
      label: 'a page up',
      event: { type: 'scrolled', by: -page },
      quiet: true,
    },
    {
      keys: ['page-down'],
      shown: 'page down',
      label: 'a page down',
      event: { type: 'scrolled', by: page },
      quiet: true,
    },
  ];
}
