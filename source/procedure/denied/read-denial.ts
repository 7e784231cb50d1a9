import { readConsoleDenial } from './console-denial.ts';
import { decodedOf } from './decoded-message.ts';
import type { Denial } from './denial.ts';
import { encodedMessage } from './encoded-message.ts';
import { messageTexts } from './message-texts.ts';
import { readSentences } from './read-sentence.ts';
import { readRoleRefusal } from './role-refusal.ts';
import { readShortRefusal } from './short-refusal.ts';
import { callOf, readTrailEvent } from './trail-event.ts';

/** What a pasted text holds. */
export type DeniedText =
  | {
      readonly kind: 'denial';
      readonly denial: Denial;
      /** Further denials of the text, which differ from the first. */
      readonly others: number;
    }
  /** Only STS can tell what it says. */
  | { readonly kind: 'encoded'; readonly message: string }
  /** Access was denied, and the text does not say to what. */
  | { readonly kind: 'bare' }
  | { readonly kind: 'nothing' };

const BARE = /access ?denied|not authorized|unauthorized ?operation|forbidden/i;

/** readDenied finds in a text what AWS denied: a sentence, an event of CloudTrail, a message that was decoded, or one that is not. */
export function readDenied(text: string): DeniedText {
  const { objects, lines } = messageTexts(text);
  const call = objects.map(callOf).find(Boolean);
  const found = [
    ...objects.flatMap(object => decodedOf(object) ?? []),
    ...lines.flatMap(readSentences),
    ...lines.flatMap(line => readConsoleDenial(line) ?? []),
    ...lines.flatMap(line => readRoleRefusal(line) ?? []),
    ...objects.flatMap(object => readTrailEvent(object) ?? []),
  ].map(denial => ({ ...denial, operation: denial.operation ?? call }));
  const [denial] = found;
  if (denial !== undefined) return { kind: 'denial', denial, others: new Set(found.map(sameness)).size - 1 };
  const message = lines.map(encodedMessage).find(Boolean);
  if (message !== undefined) return { kind: 'encoded', message };
  const short = lines.map(readShortRefusal).find(Boolean);
  if (short !== undefined) return { kind: 'denial', denial: short, others: 0 };
  return { kind: lines.some(line => BARE.test(line)) ? 'bare' : 'nothing' };
}

function sameness({ principal, action, resource }: Denial): string {
  return JSON.stringify([principal, action, resource]);
}
