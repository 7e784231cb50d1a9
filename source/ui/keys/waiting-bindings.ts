import type { Binding } from './binding.ts';

/** LEAVE_SHOWN leaves the wizard, and is named in the footer where little else counts. */
export const LEAVE_SHOWN: Binding = {
  keys: ['ctrl-c'],
  shown: 'ctrl+c',
  label: 'leave',
  event: { type: 'leave-asked' },
};

/** WAITING_BINDINGS are the keys that count while the account is not known. */
export const WAITING_BINDINGS: readonly Binding[] = [
  { keys: ['escape'], shown: 'esc', label: 'stop looking', event: { type: 'identity-given-up' } },
  LEAVE_SHOWN,
];
