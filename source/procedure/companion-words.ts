import { placeholdersIn } from '../policy/placeholders.ts';
import { summarizeStatement } from '../policy/summarize/summarize.ts';
import type { Companion } from './companions.ts';

/** What is said of a companion where it is offered. */
export interface CompanionWords {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly group: string;
}

const GROUPS: Readonly<Record<Companion['urgency'], string>> = {
  needed: 'Mostly needed',
  sometimes: 'Needed in some uses',
};

/** companionWords name a companion, who needs it, and how much. */
export function companionWords({ id, title, action, neededBy, urgency }: Companion): CompanionWords {
  return { id, label: title, note: `${action} for ${neededBy.join(', ')}`, group: GROUPS[urgency] };
}

/** companionDetail says what a companion adds, what it asks for afterwards, and why it is needed. */
export function companionDetail({ reason, statement }: Companion): string[] {
  const open = placeholdersIn({ Statement: statement });
  const asks = open.length === 0 ? '' : ` Asks for ${open.join(', ')} afterwards.`;
  return [`Adds: ${summarizeStatement(statement)}${asks}`, reason];
}
